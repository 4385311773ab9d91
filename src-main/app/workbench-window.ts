import type { BrowserWindow } from 'electron';
import { Closing } from './closing';
import { askAboutSilence } from './native-dialogs';
import { PendingArrivals } from './pending-arrivals';
import { applyZoom } from './preferences';
import { profileSettled, type Profile } from './profile';
import { keepAtHome } from './security';
import { sendEvent } from './send-event';
import { createWindow } from './window';
import { WindowMemory } from './window-memory';

/** The one window with what belongs to it. */
export interface WorkbenchWindow {
  window: BrowserWindow;
  arrivals: PendingArrivals;
  closing: Closing;
}

/**
 * Makes the window of a profile, joined to what remembers its place and to what holds it back on closing. `lastAct` is
 * what remains to be done when the page has saved everything.
 */
export function openWorkbenchWindow(profile: Profile, lastAct: () => Promise<void>): WorkbenchWindow {
  const window = createWindow(profile.window.value);
  const contents = window.webContents;
  const memory = new WindowMemory(window, profile.window);
  const arrivals = new PendingArrivals((arrived) => sendEvent(contents, 'documents.arrived', arrived));
  const closing = new Closing({
    askPage: () => sendEvent(contents, 'window.closing', undefined),
    isPageListening: () => arrivals.listening,
    isPageCrashed: () => contents.isCrashed(),
    askPerson: (why) => askAboutSilence(window, why),
    reloadPage: () => contents.reload(),
    leave: async () => {
      await memory.save();
      await profileSettled(profile);
      await lastAct();
      window.destroy();
    },
  });

  keepAtHome(contents);
  applyZoom(window, profile.preferences);
  // Committed navigations alone: those that are refused leave the page as it is.
  contents.on('did-navigate', () => arrivals.pageLeft());
  contents.on('render-process-gone', () => {
    arrivals.pageLeft();
    closing.pageCrashed();
  });
  window.on('close', (event) => {
    event.preventDefault();
    closing.request();
  });
  return { window, arrivals, closing };
}
