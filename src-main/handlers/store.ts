import { keptBy, type NoteRefusal } from './kept';
import type { HandlersOf } from './register-handlers';

/** The store in the page's own storage, which only this process can take away when it does not open. */
export function storeHandlers(removeStore: () => Promise<void>, note: NoteRefusal): HandlersOf<'store'> {
  return { 'store.remove': keptBy(note)('store.remove', () => removeStore().then(() => null)) };
}
