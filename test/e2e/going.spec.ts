import type { Page } from '@playwright/test';
import { violations } from './support/axe';
import { expect, test, MIXED } from './support/opened';
import { caretBefore, reader, shownSpans } from './support/reading';

const goTo = (page: Page) => page.getByRole('dialog', { name: 'Go to' });
const place = (page: Page) => goTo(page).getByRole('textbox', { name: 'Paragraph, line or offset' });
const outline = (page: Page) => page.getByRole('dialog', { name: 'Outline' });
const paragraph = (page: Page) => page.getByRole('contentinfo');

async function goToPlace(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+g');
  await expect(place(page)).toBeFocused();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
}

/** What a tag on the next words of the caret takes. */
async function wordAtCaret(page: Page): Promise<string | undefined> {
  await expect(reader(page)).toBeFocused();
  await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('1');
  const [word] = await shownSpans(page);
  await page.keyboard.press('Delete');
  return word;
}

const LONG = Array.from(
  { length: 400 },
  (_, index) => `Paragraph ${index + 1} of a long text that goes on and on.`,
).join('\n\n');

test.describe('going to a place', () => {
  test.use({ text: LONG });

  test('a paragraph by its number, a line and an offset', async ({ page }) => {
    await goToPlace(page, '300');
    await expect(goTo(page)).toBeHidden();
    await expect(paragraph(page)).toContainText('Paragraph 300 of 400');
    await expect(reader(page)).toBeFocused();
    await expect(page.locator('.cm-line', { hasText: 'Paragraph 300 of' })).toBeInViewport();
    await goToPlace(page, 'line 3');
    await expect(paragraph(page)).toContainText('Paragraph 2 of 400');
    await goToPlace(page, `@${LONG.indexOf('Paragraph 42 ')}`);
    await expect(paragraph(page)).toContainText('Paragraph 42 of 400');
    await expect(page.locator('.cm-line', { hasText: 'Paragraph 42 of' })).toBeInViewport();
  });

  test('says what is accepted, and how far the text goes', async ({ page }) => {
    await goToPlace(page, 'somewhere');
    await expect(goTo(page).getByRole('alert')).toHaveText(/^Type a paragraph such as 12/);
    await place(page).fill('401');
    await expect(goTo(page).getByRole('alert')).toBeEmpty();
    await page.keyboard.press('Enter');
    await expect(goTo(page).getByRole('alert')).toHaveText('The text has 400 paragraphs, from 1 to 400.');
    await page.keyboard.press('Escape');
    await expect(goTo(page)).toBeHidden();
    await expect(reader(page)).toBeFocused();
    await expect(paragraph(page)).toContainText('Paragraph 1 of 400');
  });
});

test.describe('on emoji and CRLF', () => {
  test.use({ text: MIXED });

  test('an offset counts code points, as exports do', async ({ page }) => {
    const before = MIXED.slice(0, MIXED.indexOf('Zürich'));
    await goToPlace(page, `@${[...before].length}`);
    expect(await wordAtCaret(page)).toBe('Zürich');
  });
});

test.describe('the outline', () => {
  const body = 'The two sides held a long and friendly talk about rail, energy and the common market.';
  test.use({
    text: [
      '# Joint report',
      `On 11 March 2025, they met. ${body}`,
      '## Rail',
      `Maren Talvik said that it was good. ${body}`,
      ...Array<string>(30).fill(body),
      '## Energy',
      `Osric Hallbrand agreed. ${body}`,
    ].join('\n\n'),
  });
  const options = (page: Page) => outline(page).getByRole('option');

  test('shows headings, speakers and dates, and Enter goes there', async ({ page }) => {
    await page.keyboard.press('Control+Shift+O');
    await expect(options(page)).toHaveText([
      /Joint report/,
      /11 March 2025\s*they met/,
      /Rail/,
      /Maren Talvik\s*said that it was good/,
      /Energy/,
      /Osric Hallbrand\s*agreed/,
    ]);
    await page.keyboard.type('hall');
    await expect(options(page)).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(outline(page)).toBeHidden();
    await expect(page.locator('.cm-line', { hasText: 'Osric Hallbrand' })).toBeInViewport();
    expect(await wordAtCaret(page)).toBe('Osric');
  });

  test('opens at the place where one reads', async ({ page }) => {
    await caretBefore(page, 'Maren Talvik');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Control+Shift+O');
    await expect(outline(page).locator('[data-selected]')).toContainText('Maren Talvik');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.locator('.cm-line', { hasText: '## Energy' })).toBeInViewport();
  });

  test('says when nothing in it has these words', async ({ page }) => {
    await page.keyboard.press('Control+Shift+O');
    await page.keyboard.type('zebra');
    await expect(outline(page)).toContainText('Nothing in the outline has these words.');
    await page.keyboard.press('Escape');
    await expect(reader(page)).toBeFocused();
  });

  for (const theme of ['light', 'dark'] as const) {
    test(`axe finds nothing in it, nor in the dialog to go by number (${theme})`, async ({
      program,
      page,
    }) => {
      await program.app.evaluate(({ nativeTheme }, source) => (nativeTheme.themeSource = source), theme);
      await page.keyboard.press('Control+Shift+O');
      await expect(options(page)).toHaveCount(6);
      await page.waitForTimeout(200);
      expect(await violations(page, '[role=dialog]')).toEqual([]);
      await page.keyboard.press('Escape');
      await goToPlace(page, 'x');
      await expect(goTo(page).getByRole('alert')).not.toBeEmpty();
      await page.waitForTimeout(200);
      expect(await violations(page, '[role=dialog]')).toEqual([]);
    });
  }
});
