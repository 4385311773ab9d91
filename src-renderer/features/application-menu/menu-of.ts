import { isEnabled, labelOf, type Action, type MenuSection } from '../../state/actions.svelte';
import type { MenuItem, MenuModel } from '../../state/workbench';

const sections: MenuSection[] = ['File', 'Edit', 'Annotate', 'Go', 'View', 'Help'];
const role = (name: Extract<MenuItem, { kind: 'role' }>['role']): MenuItem => ({ kind: 'role', role: name });
const separator: MenuItem = { kind: 'separator' };

/** What the system itself offers, at the end of its section. */
const ofTheSystem: Partial<Record<MenuSection, MenuItem[]>> = {
  File: [separator, role('quit')],
  Edit: [separator, role('cut'), role('copy'), role('paste'), role('selectAll')],
  View: [separator, role('togglefullscreen')],
  Help: [separator, role('about')],
};

/** The application menu of all actions, by section and group. */
export const menuOf = (actions: Action[]): MenuModel =>
  sections.map((section) => {
    const own = actions.filter(({ id, menu }) => menu?.section === section && id.length <= LONGEST_ID);
    const groups = [...new Set(own.map((action) => action.menu!.group))].sort((a, b) => a - b);
    const items = groups.flatMap((group, index) => [
      ...(index > 0 ? [separator] : []),
      ...own.filter((action) => action.menu!.group === group).map(itemOf),
    ]);
    return { label: section, items: [...items, ...(ofTheSystem[section] ?? [])] };
  });

function itemOf(action: Action): MenuItem {
  return {
    kind: 'action',
    id: action.id,
    label: shortened(labelOf(action)),
    enabled: isEnabled(action),
    ...(action.shortcut && { accelerator: acceleratorOf(action.shortcut) }),
    ...(action.checked && { checked: action.checked() }),
  };
}

/** What the main process takes; an id that came with a file may be longer, and stands in the palette alone. */
const LONGEST_ID = 100;
const LONGEST_LABEL = 100;

const shortened = (label: string): string =>
  label.length <= LONGEST_LABEL ? label : `${label.slice(0, LONGEST_LABEL - 1)}…`;

/** In Electron's words. */
const acceleratorOf = (shortcut: string): string =>
  shortcut
    .replace('Mod', 'CmdOrCtrl')
    .replace('Arrow', '')
    .replace(/^Enter$|(?<=\+)Enter$/, 'Return');
