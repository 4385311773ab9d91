import type { MenuModel } from '../contract/menu';
import type { HandlersOf } from './register-handlers';

/** The application menu as the renderer describes it. */
export function menuHandlers(show: (model: MenuModel) => void): HandlersOf<'menu'> {
  return { 'menu.show': (model) => show(model) };
}
