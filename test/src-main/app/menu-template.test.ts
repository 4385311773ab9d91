import { describe, expect, it } from 'vitest';
import { firstMenuTemplate, menuTemplate } from '../../../src-main/app/menu-template';
import type { MenuModel } from '../../../src-main/contract/menu';

const model: MenuModel = [
  {
    label: 'File',
    items: [
      { kind: 'action', id: 'documents.open', label: 'Open…', accelerator: 'CmdOrCtrl+O', enabled: true },
      { kind: 'separator' },
      { kind: 'action', id: 'theme.dark', label: 'Dark', enabled: false, checked: true },
      { kind: 'role', role: 'quit' },
    ],
  },
];

const itemsOf = (platform: NodeJS.Platform, chosen: string[] = []) => {
  const menu = menuTemplate(model, (id) => chosen.push(id), platform).at(-1);
  return menu?.submenu as { click?: () => void }[];
};

describe('the menu', () => {
  it('shows keys without taking them, so that the page gets each key once', () => {
    expect(itemsOf('linux')[0]).toMatchObject({
      label: 'Open…',
      accelerator: 'CmdOrCtrl+O',
      registerAccelerator: false,
      enabled: true,
    });
  });

  it('tells which item was chosen', () => {
    const chosen: string[] = [];
    itemsOf('linux', chosen)[0]?.click?.();
    expect(chosen).toEqual(['documents.open']);
  });

  it('shows separators, switches and what the system does itself', () => {
    const [, separator, dark, quit] = itemsOf('linux');
    expect(separator).toEqual({ type: 'separator' });
    expect(dark).toMatchObject({ type: 'checkbox', checked: true, enabled: false });
    expect(quit).toEqual({ role: 'quit' });
  });

  it('begins with the application menu on macOS alone', () => {
    expect(menuTemplate(model, () => undefined, 'darwin')[0]).toEqual({ role: 'appMenu' });
    expect(menuTemplate(model, () => undefined, 'win32')).toHaveLength(1);
  });

  it('lets a person quit before the page has described it', () => {
    expect(firstMenuTemplate('linux')).toEqual([{ label: 'File', submenu: [{ role: 'quit' }] }]);
    expect(firstMenuTemplate('darwin')).toEqual([{ role: 'appMenu' }]);
  });
});
