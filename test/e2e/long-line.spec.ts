import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from './support/opened';
import { cards, clickOn, reader, shownSpans } from './support/reading';

/** One line of two megabytes in which every sentence says its number. */
const LINE = Array.from(
  { length: 40_000 },
  (_, index) => `Sentence ${String(index).padStart(5, '0')} says what was agreed in the hall.`,
).join(' ');

/** Brings the first place at which the line is cut for showing into sight; returns the numbers before and after it. */
async function numbersAtTheCut(page: Page): Promise<{ before: string; after: string }> {
  const pieces = reader(page).locator('.cm-line');
  await pieces.first().evaluate((piece) => {
    const scroller = piece.closest('.cm-scroller')!;
    scroller.scrollTop +=
      piece.getBoundingClientRect().bottom - scroller.getBoundingClientRect().bottom + 200;
  });
  await expect(pieces.nth(1)).toBeInViewport();
  const [first, second] = await pieces.allTextContents();
  return { before: first!.match(/\d{5}/g)!.at(-1)!, after: /\d{5}/.exec(second!)![0] };
}

const clipboard = (app: ElectronApplication) => app.evaluate(({ clipboard }) => clipboard.readText());

test.describe('a file that is a single line of two megabytes', () => {
  test.use({ text: LINE });

  test('is one numbered paragraph, shown in pieces that end with a word', async ({ page }) => {
    await expect(reader(page)).toContainText('Sentence 00000 says');
    await numbersAtTheCut(page);
    const pieces = await reader(page).locator('.cm-line').allTextContents();
    expect(pieces.length).toBeGreaterThan(1);
    expect(LINE.startsWith(pieces.slice(0, 2).join(''))).toBe(true);
    expect(pieces[0]).toMatch(/ $/);
    await expect(reader(page).locator('[data-number]')).toHaveCount(1);
    await expect(page.getByRole('contentinfo')).toContainText('Paragraph 1 of 1');
  });

  test('can be tagged across the place where it is cut, and copied without a line break', async ({
    page,
    program,
  }) => {
    const { after } = await numbersAtTheCut(page);
    await clickOn(page, after);
    await page.keyboard.press('Home');
    for (let count = 0; count < 2; count++) await page.keyboard.press('Control+ArrowLeft');
    for (let count = 0; count < 6; count++) await page.keyboard.press('Control+Shift+ArrowRight');
    await page.keyboard.press('Control+c');
    const copied = await clipboard(program.app);
    expect(copied).not.toContain('\n');
    expect(LINE).toContain(copied);
    await page.keyboard.press('1');
    const [span] = await shownSpans(page);
    expect(copied.trim()).toBe(span);
    await expect(cards(page)).toContainText([span!]);
  });

  test('gives the whole sentence across the cut to a triple click', async ({ page }) => {
    const { before } = await numbersAtTheCut(page);
    await clickOn(page, before, { clickCount: 3 });
    await page.keyboard.press('1');
    const [span] = await shownSpans(page);
    expect(span).toBe(`Sentence ${before} says what was agreed in the hall.`);
  });

  test('is walked through by the caret one character a key', async ({ page, program }) => {
    const { after } = await numbersAtTheCut(page);
    await clickOn(page, after);
    await page.keyboard.press('Home');
    for (let count = 0; count < 4; count++) await page.keyboard.press('ArrowLeft');
    for (let count = 0; count < 8; count++) await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Control+c');
    const forwards = await clipboard(program.app);
    expect(forwards).toHaveLength(8);
    expect(LINE).toContain(forwards);
    for (let count = 0; count < 12; count++) await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Control+c');
    expect(await clipboard(program.app)).toHaveLength(4);
  });
});

test.describe('a long line that begins in Arabic and goes on in Latin', () => {
  test.use({ text: `نورسوند: ${'Norsund and Veldria agreed. '.repeat(600)}` });

  test('runs from right to left in its last piece too', async ({ page }) => {
    const lastPiece = reader(page).locator('.cm-line').last();
    await expect(lastPiece).toHaveCSS('direction', 'rtl');
    await page.keyboard.press('Control+End');
    await expect(lastPiece).toHaveText(/^\p{Script=Latin}/u);
    await expect(lastPiece).toHaveCSS('direction', 'rtl');
  });
});

test.describe('a file with CRLF', () => {
  test.use({ text: 'The first line.\r\nThe second line.\r\n' });

  test('is copied with its own line breaks', async ({ page, program }) => {
    await reader(page).press('Control+a');
    await page.keyboard.press('Control+c');
    expect(await clipboard(program.app)).toBe('The first line.\r\nThe second line.\r\n');
  });

  test('leaves the clipboard alone when nothing is selected', async ({ page, program }) => {
    await program.app.evaluate(({ clipboard }) => clipboard.writeText('kept'));
    await clickOn(page, 'second');
    await page.keyboard.press('Control+c');
    expect(await clipboard(program.app)).toBe('kept');
  });
});
