import type { HandlersOf } from './register-handlers';

/** The renderer's word on a window that was asked to close. */
export function windowHandlers(closing: { release(): void; keep(): void }): HandlersOf<'window'> {
  return {
    'window.close': () => closing.release(),
    'window.keep': () => closing.keep(),
  };
}
