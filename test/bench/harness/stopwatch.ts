import type { Page } from '@playwright/test';

type Clocked = typeof globalThis & { benchTime?: Promise<number> };

export interface Course {
  /** The key that starts the clock when it goes down. */
  key: string;
  /** The element whose text is watched. */
  selector: string;
  /** What its text must have been before `end` counts: the sign of an earlier run may still be there. */
  first?: RegExp;
  end: RegExp;
  /** Whether the time runs on until the end is painted. */
  painted: boolean;
}

/**
 * Measures inside the page, so that the way between the processes does not count: from the moment a key goes down
 * until an element's text matches, by the DOM's own notice of the change.
 */
export async function timeFromKey(page: Page, press: () => Promise<void>, course: Course): Promise<number> {
  await page.evaluate(({ key, selector, first, end, painted }) => {
    const shows = (wanted: RegExp) => wanted.test(document.querySelector(selector)?.textContent ?? '');
    const reached = (wanted: RegExp) =>
      new Promise<void>((resolve) => {
        const observer = new MutationObserver(look);
        function look() {
          if (!shows(wanted)) return;
          observer.disconnect();
          resolve();
        }
        const everything = { subtree: true, childList: true, characterData: true, attributes: true };
        observer.observe(document.body, everything);
        look();
      });
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    (globalThis as Clocked).benchTime = new Promise((resolve) => {
      const start = (event: KeyboardEvent) => {
        if (event.key !== key) return;
        removeEventListener('keydown', start, { capture: true });
        void (async () => {
          if (first) await reached(first);
          await reached(end);
          if (painted) {
            await frame();
            await frame();
          }
          resolve(performance.now() - event.timeStamp);
        })();
      };
      addEventListener('keydown', start, { capture: true });
    });
  }, course);
  await press();
  return page.evaluate(() => (globalThis as Clocked).benchTime!);
}
