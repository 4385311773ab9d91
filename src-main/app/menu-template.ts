import type { MenuItemConstructorOptions } from 'electron';
import type { MenuItem, MenuModel } from '../contract/menu';

type OnChosen = (id: string) => void;

/** Turns the renderer's description into Electron's. Keys are shown only: the renderer handles them. */
export function menuTemplate(
  model: MenuModel,
  onChosen: OnChosen,
  platform: NodeJS.Platform,
): MenuItemConstructorOptions[] {
  const menus = model.map(({ label, items }) => ({
    label,
    submenu: items.map((item) => menuItem(item, onChosen)),
  }));
  return platform === 'darwin' ? [{ role: 'appMenu' }, ...menus] : menus;
}

/** What is there before the page has described its menu: a way to leave. */
export function firstMenuTemplate(platform: NodeJS.Platform): MenuItemConstructorOptions[] {
  return platform === 'darwin' ? [{ role: 'appMenu' }] : [{ label: 'File', submenu: [{ role: 'quit' }] }];
}

function menuItem(item: MenuItem, onChosen: OnChosen): MenuItemConstructorOptions {
  switch (item.kind) {
    case 'separator':
      return { type: 'separator' };
    case 'role':
      return { role: item.role };
    case 'action': {
      const { id, label, accelerator, enabled, checked } = item;
      return {
        id,
        label,
        enabled,
        ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
        ...(checked === undefined ? {} : { type: 'checkbox', checked }),
        click: () => onChosen(id),
      };
    }
  }
}
