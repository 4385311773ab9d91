import { Menu } from 'electron';
import type { MenuModel } from '../contract/menu';
import { firstMenuTemplate, menuTemplate } from './menu-template';

/** Replaces Electron's own menu, which would reload pages and open tools. */
export function showFirstMenu(): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(firstMenuTemplate(process.platform)));
}

/** Shows the menu that the page described. */
export function showMenu(model: MenuModel, onChosen: (id: string) => void): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(model, onChosen, process.platform)));
}
