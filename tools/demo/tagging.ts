import { expect, type Page } from '@playwright/test';
import { dragOver, placeOf, reader } from '../../test/e2e/support/reading';
import { walkCaretTo } from './caret';
import type { DemoSpan } from './spans';

const keys = { commitment: '1', 'cooperation area': '2', attendee: '3' };

/** Tags one span as a person would: select it, and press the tag's key. */
export async function tagSpan(page: Page, { tag, by, words }: DemoSpan): Promise<void> {
  await bringIntoView(page, words);
  if (by === 'mouse') await dragOver(page, words);
  else {
    await walkCaretTo(page, words);
    for (let at = 0; at < words.length; at++) await page.keyboard.press('Shift+ArrowRight');
  }
  const palette = page.getByRole('toolbar', { name: 'Tag the selection' });
  await expect(palette).toBeVisible();
  await page.keyboard.press(keys[tag]);
  await expect(palette).toBeHidden();
}

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
