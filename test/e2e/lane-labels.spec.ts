import type { Page } from '@playwright/test';
import { expect, test, MIXED } from './support/opened';
import { placeOf, tag } from './support/reading';

const labels = (page: Page) => page.locator('.cm-lane-label');
const SENTENCE = 'Norsund will provide 40 million crowns for cross-border rail by the end of 2026';

async function boxOf(page: Page, text: string) {
  return (await labels(page).getByText(text, { exact: true }).boundingBox())!;
}

test('lines in several lanes carry the keys of their tags, those that begin together in the order of the lanes', async ({
  page,
}) => {
  await tag(page, SENTENCE, '1');
  await tag(page, 'vaccine stocks', '2');
  await expect(labels(page)).toHaveCount(0);
  await tag(page, 'cross-border rail', '2');
  await expect(labels(page)).toHaveText(['1', '2']);
  await tag(page, 'Norsund', '3');
  await expect(labels(page)).toHaveText(['3\n1', '2'], { useInnerText: true });
  await page.keyboard.press('Delete');
  await expect(labels(page)).toHaveText(['1', '2']);
});

test('a label stands before its words, below the line of the letters, and moves none of them', async ({
  page,
}) => {
  await tag(page, SENTENCE, '1');
  const before = await placeOf(page, 'cross-border rail');
  await tag(page, 'cross-border rail', '2');
  const box = await boxOf(page, '2');
  const { start, end } = await placeOf(page, 'cross-border rail');
  for (const [is, was] of [
    [start, before.start],
    [end, before.end],
  ] as const) {
    // Where a mark begins, letters are placed anew, to the 64th of a pixel.
    expect(Math.abs(is.x - was.x)).toBeLessThan(0.1);
    expect(is.y).toBe(was.y);
  }
  expect(box.x + box.width).toBeLessThanOrEqual(start.x);
  expect(start.x - box.x).toBeLessThan(12);
  expect(box.y + box.height).toBeGreaterThan(start.y + 8);
});

test('a label is no part of the text: it can be clicked through, and nothing of it is read out', async ({
  page,
}) => {
  await tag(page, SENTENCE, '1');
  await tag(page, 'cross-border rail', '2');
  await expect(labels(page)).toHaveCount(2);
  const { x, y, width, height } = await boxOf(page, '2');
  const under = await page.evaluate(
    ([left, top]) => document.elementFromPoint(left!, top!)?.closest('.cm-line') !== null,
    [x + width / 2, y + height / 2],
  );
  expect(under).toBe(true);
  await expect(page.locator('.cm-lane-labels')).toHaveAttribute('aria-hidden', 'true');
});

test.describe('from right to left', () => {
  test.use({ text: MIXED });

  test('a label stands before its words too: at their right', async ({ page }) => {
    await tag(page, 'وزير الخارجية سيزور المدينة في الخريف', '1');
    await tag(page, 'المدينة', '2');
    await expect(labels(page)).toHaveText(['1', '2']);
    const box = await boxOf(page, '2');
    // Of these words the first character is the rightmost.
    const { start } = await placeOf(page, 'المدينة');
    expect(box.x).toBeGreaterThanOrEqual(start.x);
    expect(box.x - start.x).toBeLessThan(14);
  });
});
