import type { HandlersOf } from './register-handlers';

/** The renderer's word that the window may go. */
export function windowHandlers(release: () => void): HandlersOf<'window'> {
  return { 'window.close': () => release() };
}
