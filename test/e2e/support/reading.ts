import { expect, type Locator, type Page } from '@playwright/test';

/** The text as its reader has it: a text field that cannot be written in. */
export const reader = (page: Page): Locator =>
  page.getByRole('textbox', { name: /./ }).and(page.locator('.cm-content'));

/** The cards of the list, in document order. */
export const cards = (page: Page): Locator =>
  page.getByRole('list', { name: 'Annotations of this document' }).getByRole('listitem');

/** The spans as the page shows them, each with its words; a span over several lines is put together. */
export const shownSpans = (page: Page): Promise<string[]> =>
  reader(page).evaluate((content) => {
    const words = new Map<string, string>();
    for (const part of content.querySelectorAll('[data-annotation]')) {
      const id = part.getAttribute('data-annotation') ?? '';
      words.set(id, (words.get(id) ?? '') + part.textContent);
    }
    return [...words.values()];
  });

interface Point {
  x: number;
  y: number;
}

/** Where words begin and end on the screen; scrolls nothing. */
export async function placeOf(
  page: Page,
  words: string,
): Promise<{ start: Point; end: Point; middle: Point }> {
  await expect(reader(page)).toContainText(words);
  return reader(page).evaluate((content, needle) => {
    const walker = document.createTreeWalker(content, NodeFilter.SHOW_TEXT);
    const nodes: { node: Text; from: number }[] = [];
    let all = '';
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      nodes.push({ node: node as Text, from: all.length });
      all += node.textContent ?? '';
    }
    const at = all.indexOf(needle);
    const rectOf = (offset: number) => {
      const { node, from } = nodes.findLast((candidate) => candidate.from <= offset)!;
      const range = document.createRange();
      range.setStart(node, offset - from);
      range.setEnd(node, offset - from + 1);
      return range.getBoundingClientRect();
    };
    const first = rectOf(at);
    const last = rectOf(at + needle.length - 1);
    const middle = rectOf(at + Math.floor(needle.length / 2));
    const y = (rect: DOMRect) => rect.top + rect.height / 2;
    return {
      start: { x: first.left + 0.5, y: y(first) },
      end: { x: last.right - 0.5, y: y(last) },
      middle: { x: middle.left + middle.width / 2, y: y(middle) },
    };
  }, words);
}

/** Selects words by dragging from their first to their last character. */
export async function dragOver(page: Page, words: string): Promise<void> {
  const { start, end } = await placeOf(page, words);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 3 });
  await page.mouse.move(end.x, end.y, { steps: 3 });
  await page.mouse.up();
}

export async function clickOn(
  page: Page,
  words: string,
  options: { clickCount?: number } = {},
): Promise<void> {
  const { middle } = await placeOf(page, words);
  await page.mouse.click(middle.x, middle.y, options);
}

/** Puts the caret before words, as a click there does. */
export async function caretBefore(page: Page, words: string): Promise<void> {
  const { start } = await placeOf(page, words);
  await page.mouse.click(start.x, start.y);
}

/** Tags words; the hand is in the first row of the new card then. */
export async function tagAndEnter(page: Page, words: string, key: string): Promise<void> {
  await dragOver(page, words);
  await expect(page.getByRole('toolbar', { name: 'Tag the selection' })).toBeVisible();
  await page.keyboard.press(key);
  await expect(page.getByRole('toolbar', { name: 'Tag the selection' })).toBeHidden();
  await expect(page.locator('[data-chosen] [data-attribute] :focus')).toHaveCount(1);
}

/** Tags words, leaves the values as they are, and is back in the text. */
export async function tag(page: Page, words: string, key: string): Promise<void> {
  await tagAndEnter(page, words, key);
  await page.keyboard.press('Escape');
  await expect(reader(page)).toBeFocused();
}

/** The row of an attribute on the chosen card. */
export const row = (page: Page, name: string): Locator =>
  page
    .locator('[data-chosen]')
    .getByRole('group', { name: 'Attributes' })
    .getByRole('combobox', { name, exact: true })
    .or(page.locator('[data-chosen]').getByRole('textbox', { name, exact: true }));

export const saved = (page: Page) =>
  expect(page.getByRole('contentinfo').getByRole('status')).toHaveText(/^(Saved \d\d:\d\d:\d\d|All saved)$/);
