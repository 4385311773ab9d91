import type { Page } from '@playwright/test';
import { placeOf } from '../../test/e2e/support/reading';

const PATIENCE = 2000;

/** Walks the caret to the beginning of words that are in view, by arrow keys alone. */
export async function walkCaretTo(page: Page, words: string): Promise<void> {
  await walk(page, words, ({ caret, start }) => {
    const lines = Math.round((start.y - caret.y) / 12);
    return lines === 0 ? null : lines > 0 ? 'ArrowDown' : 'ArrowUp';
  });
  // Home twice in a row would go to the beginning of the whole paragraph.
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await walk(page, words, ({ caret, start }) => (caret.x >= start.x - 2 ? null : 'ArrowRight'));
}

interface Point {
  x: number;
  y: number;
}

/** Presses what the places of the caret and the words ask for, until they ask for nothing. */
async function walk(
  page: Page,
  words: string,
  next: (places: { caret: Point; start: Point }) => string | null,
) {
  for (let steps = 0; steps < PATIENCE; steps++) {
    // The page may have scrolled, so both are looked up anew.
    const key = next({ caret: await caretOf(page), start: (await placeOf(page, words)).start });
    if (key === null) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The caret did not come to “${words}”.`);
}

/** Where the caret is drawn, a frame after it moved: its left edge and its middle. */
const caretOf = (page: Page): Promise<Point> =>
  page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const box = document.querySelector('.cm-cursor-primary')!.getBoundingClientRect();
    return { x: box.left, y: box.top + box.height / 2 };
  });
