import { expect, type Page } from '@playwright/test';
import { caretBefore, dragOver, reader } from '../../test/e2e/support/reading';
import type { DemoSpan } from './spans';

const keys = { commitment: '1', 'cooperation area': '2', attendee: '3' };

/** Tags one span as a person would: select it, and press the tag's key. */
export async function tagSpan(page: Page, span: DemoSpan): Promise<void> {
  await bringIntoView(page, span.words);
  if (span.by === 'mouse') await dragOver(page, span.words);
  else await selectByKeyboard(page, span.words);
  const palette = page.getByRole('toolbar', { name: 'Tag the selection' });
  await expect(palette).toBeVisible();
  await page.keyboard.press(keys[span.tag]);
  await expect(palette).toBeHidden();
}

/** Walks the caret before the words and spans them character by character. */
async function selectByKeyboard(page: Page, words: string): Promise<void> {
  await caretBefore(page, words);
  for (let character = 0; character < words.length; character++)
    await page.keyboard.press('Shift+ArrowRight');
}

/** Pages down until the words are drawn; the reader draws no more of the text than is seen. */
async function bringIntoView(page: Page, words: string): Promise<void> {
  await page.keyboard.press('F6');
  await page.keyboard.press('Control+Home');
  for (let pages = 0; pages < 100; pages++) {
    if (await isInView(page, words)) return;
    await page.keyboard.press('PageDown');
    await page.waitForTimeout(60);
  }
  throw new Error(`The sample does not hold “${words}”.`);
}

const isInView = (page: Page, words: string) =>
  reader(page).evaluate((content, wanted) => {
    const line = [...content.querySelectorAll('.cm-line')].find((element) =>
      element.textContent.includes(wanted),
    );
    const box = line?.getBoundingClientRect();
    return box !== undefined && box.top > 60 && box.bottom < innerHeight - 60;
  }, words);
