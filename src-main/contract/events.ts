import type { Arrival } from './files';

/** All that the main process tells the renderer unasked. */
export interface Events {
  /** Files from the command line of a second start. */
  'documents.arrived': Arrival[];
  /** An item of the application menu was chosen. */
  'menu.chosen': { id: string };
  /** The window wants to close: save what is open, then call `window.close`. */
  'window.closing': undefined;
}

export type EventName = keyof Events;
