import type { WebContents } from 'electron';
import { eventChannel } from '../contract/bridge';
import type { EventName, Events } from '../contract/events';

/** Tells the page something unasked; nothing happens if the page is gone. */
export function sendEvent<Name extends EventName>(
  contents: WebContents,
  name: Name,
  payload: Events[Name],
): void {
  if (!contents.isDestroyed()) contents.send(eventChannel(name), payload);
}
