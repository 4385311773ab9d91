import type { BrowserWindow, IpcMainInvokeEvent } from 'electron';
import { ORIGIN } from './origin';

/** Whether a call comes from the page of our window itself: its top frame, under our origin. */
export function isOurPage(event: IpcMainInvokeEvent, window: BrowserWindow): boolean {
  if (window.isDestroyed() || event.sender !== window.webContents) return false;
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && frame.origin === ORIGIN;
}
