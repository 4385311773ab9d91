import { expect, test } from './support/opened';
import { caretBefore, cards, shownSpans, tag } from './support/reading';

const FIRST = 'Norsund will provide 40 million crowns for cross-border rail by the end of 2026.';

test('the caret walks by sentences, and Shift takes them along', async ({ page }) => {
  await caretBefore(page, 'Norsund');
  await page.keyboard.press('Control+Alt+Shift+ArrowDown');
  await page.keyboard.press('1');
  expect(await shownSpans(page)).toEqual([FIRST]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Alt+ArrowDown');
  await page.keyboard.press('Control+Alt+ArrowDown');
  await page.keyboard.press('Control+Alt+Shift+ArrowUp');
  await page.keyboard.press('2');
  await expect(cards(page)).toHaveCount(2);
  await expect(cards(page).last()).toContainText('Veldria welcomes this.');
});

test('the caret walks by paragraphs, and Shift takes them along', async ({ page }) => {
  await caretBefore(page, 'President');
  await page.keyboard.press('Control+ArrowDown');
  await expect(page.getByText('Paragraph 3 of 4')).toBeVisible();
  await page.keyboard.press('Control+Shift+ArrowUp');
  await page.keyboard.press('3');
  expect(await shownSpans(page)).toEqual([
    'President Amara Okafor of Veldria and Prime Minister Jonas Lindqvist met on Wednesday.',
  ]);
});

test('a span may cross paragraphs', async ({ page }) => {
  await caretBefore(page, 'Veldria welcomes');
  for (let count = 0; count < 2; count++) await page.keyboard.press('Control+Alt+Shift+ArrowDown');
  await page.keyboard.press('1');
  await expect(cards(page)).toContainText([/Veldria welcomes this\.\s+Both sides agreed/]);
});

test('P selects the paragraph', async ({ page }) => {
  await caretBefore(page, 'vaccine');
  await page.keyboard.press('p');
  await page.keyboard.press('2');
  expect(await shownSpans(page)).toEqual(['Both sides agreed to share vaccine stocks in an emergency.']);
});

test('Alt, Shift and Down go to the next annotation of the same tag', async ({ page }) => {
  await tag(page, 'vaccine stocks', '2');
  await tag(page, 'cross-border rail', '2');
  await tag(page, 'Norsund', '3');
  await tag(page, 'Wednesday', '2');
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect(page.locator('.cm-chosen')).toHaveText('cross-border rail');
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect(page.locator('.cm-chosen')).toHaveText('vaccine stocks');
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect(page.locator('.cm-chosen')).toHaveText('cross-border rail');
});
