import type { Page } from '@playwright/test';
import { placeOf, reader } from '../../test/e2e/support/reading';

/** Walks down until the words are in view; the reader draws no more of the text than is seen. */
export async function bringIntoView(page: Page, words: string): Promise<void> {
  await page.keyboard.press('F6');
  await page.keyboard.press('Control+Home');
  for (let lines = 0; lines < 500; lines += 6) {
    if (await isInView(page, words)) return;
    for (let line = 0; line < 6; line++) await page.keyboard.press('ArrowDown');
  }
  throw new Error(`“${words}” did not come into view.`);
}

async function isInView(page: Page, words: string): Promise<boolean> {
  const drawn = await reader(page).evaluate((content, wanted) => content.textContent.includes(wanted), words);
  if (!drawn) return false;
  const { start, end } = await placeOf(page, words);
  const height = await page.evaluate(() => innerHeight);
  return start.y > 70 && end.y < height - 70;
}
