import { describe, expect, it } from 'vitest';
import { menuOf } from '../../../../src-renderer/features/application-menu/menu-of';
import type { Action } from '../../../../src-renderer/state/actions.svelte';
import { menuModel } from '../../../../src-main/contract/menu';

const action = (fields: Partial<Action>): Action => ({
  id: 'a',
  label: 'Do it',
  menu: { section: 'File', group: 1 },
  run: () => undefined,
  ...fields,
});
const fileMenu = (...actions: Action[]) => menuOf(actions)[0]!.items;

describe('the application menu', () => {
  it('parts groups by a line and keeps the order within them', () => {
    const items = fileMenu(
      action({ id: 'c', menu: { section: 'File', group: 2 } }),
      action({ id: 'a' }),
      action({ id: 'b' }),
    );
    expect(items.map((item) => (item.kind === 'action' ? item.id : item.kind))).toEqual([
      'a',
      'b',
      'separator',
      'c',
      'separator',
      'role',
    ]);
  });

  it('writes keys in Electron’s words', () => {
    const accelerators = ['Mod+Shift+E', 'Alt+ArrowLeft', 'Enter', 'Alt+Enter'].map((shortcut) => {
      const [item] = fileMenu(action({ shortcut }));
      return item?.kind === 'action' ? item.accelerator : undefined;
    });
    expect(accelerators).toEqual(['CmdOrCtrl+Shift+E', 'Alt+Left', 'Return', 'Alt+Return']);
  });

  it('says what is enabled, what is chosen, and the words of the moment', () => {
    const [item] = fileMenu(action({ label: () => 'Undo Tag', enabled: () => false, checked: () => true }));
    expect(item).toMatchObject({ label: 'Undo Tag', enabled: false, checked: true });
  });

  it('has no place for what stands in the palette alone', () => {
    expect(fileMenu({ id: 'a', label: 'Do it', run: () => undefined })).toEqual(fileMenu());
  });

  it('is what the main process accepts, whatever ids a tag set brings', () => {
    const model = menuOf([action({ shortcut: 'Mod+E' }), action({ id: `tag.${'x'.repeat(2000)}` })]);
    expect(() => menuModel.parse(model)).not.toThrow();
    expect(model[0]!.items).toEqual(fileMenu(action({ shortcut: 'Mod+E' })));
  });
});
