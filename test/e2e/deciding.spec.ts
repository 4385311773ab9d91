import type { Page } from '@playwright/test';
import { violations } from './support/axe';
import { doByName } from './support/do-by-name';
import { expect, test } from './support/opened';
import { cards, reader, tag } from './support/reading';

const chosen = (page: Page) => page.locator('[data-chosen]');
const status = (page: Page) => page.getByRole('contentinfo');

test.describe('deciding on an annotation', () => {
  test('says the decision at the head of its card, and takes the place of the one before', async ({
    page,
  }) => {
    await tag(page, 'Both sides agreed to share vaccine stocks in an emergency', '1');
    await expect(chosen(page)).toContainText('open');
    for (const [key, word] of [
      ['Shift+Y', 'confirmed'],
      ['Shift+N', 'rejected'],
      ['Shift+D', 'discuss'],
    ] as const) {
      await reader(page).focus();
      await page.keyboard.press(key);
      await expect(chosen(page).locator('.head')).toContainText(word);
    }
    await expect(chosen(page).locator('.head')).not.toContainText('rejected');
  });

  test('is undone, done again, and taken back by “Open again”', async ({ page }) => {
    await tag(page, 'Jonas Lindqvist', '3');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.press('Shift+Y');
    await expect(cards(page)).toContainText(['confirmed']);
    await page.keyboard.press('Control+z');
    await expect(cards(page)).toContainText(['open']);
    await page.keyboard.press('Control+Shift+z');
    await expect(cards(page)).toContainText(['confirmed']);
    await doByName(page, 'Open again');
    await expect(cards(page)).toContainText(['open']);
  });

  test('survives a restart', async ({ program, page, launch }) => {
    await tag(page, 'Jonas Lindqvist', '3');
    await reader(page).focus();
    await page.keyboard.press('Shift+D');
    await expect(cards(page)).toContainText(['discuss']);
    await program.close();
    const again = await launch();
    await expect(cards(again.page)).toContainText(['discuss']);
  });

  test('by two reviewers leaves each theirs: one takes back one’s own alone', async ({ page }) => {
    await tag(page, 'Jonas Lindqvist', '3');
    await reader(page).focus();
    await page.keyboard.press('Shift+N');
    await doByName(page, 'annotator');
    const dialog = page.getByRole('dialog', { name: 'Your name' });
    await dialog.getByRole('textbox').fill('B. Second');
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await reader(page).focus();
    await page.keyboard.press('Shift+Y');
    await expect(cards(page)).toContainText(['confirmed']);
    await doByName(page, 'Open again');
    await expect(cards(page)).toContainText(['rejected']);
    await expect(page.getByText(/^Your decision is taken back; that of .+ stands\.$/)).toBeVisible();
  });
});

test('what is still to be reviewed is counted, and one key goes from one to the next, round the ends', async ({
  page,
}) => {
  await tag(page, 'President Amara Okafor', '3');
  await tag(page, 'Norsund will provide 40 million crowns', '1');
  await tag(page, 'Both sides agreed to share vaccine stocks', '1');
  await expect(status(page)).toContainText('3 to review');
  await reader(page).focus();
  await page.keyboard.press('Alt+PageDown');
  await expect(page.locator('.cm-chosen')).toHaveText('President Amara Okafor');
  await page.keyboard.press('Shift+N');
  await expect(status(page)).toContainText('2 to review');
  await page.keyboard.press('Alt+PageUp');
  await expect(page.locator('.cm-chosen')).toHaveText('Both sides agreed to share vaccine stocks');
  await page.keyboard.press('Shift+Y');
  await page.keyboard.press('Alt+PageDown');
  await expect(page.locator('.cm-chosen')).toHaveText('Norsund will provide 40 million crowns');
  await page.keyboard.press('Shift+Y');
  await expect(status(page)).toContainText('all reviewed');
  await page.keyboard.press('Alt+PageDown');
  await expect(page.getByText('Every annotation of this document is decided.')).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in cards with decisions (${theme})`, async ({ program, page }) => {
    await program.app.evaluate(({ nativeTheme }, source) => (nativeTheme.themeSource = source), theme);
    for (const [words, key] of [
      ['President Amara Okafor', 'Shift+Y'],
      ['Norsund will provide', 'Shift+N'],
      ['Both sides agreed', 'Shift+D'],
      ['vaccine stocks', 'Escape'],
    ] as const) {
      await tag(page, words, '3');
      await reader(page).focus();
      await page.keyboard.press(key);
    }
    await expect(cards(page)).toContainText(['confirmed', 'rejected', 'discuss', 'open']);
    expect(await violations(page, 'aside')).toEqual([]);
    expect(await violations(page, 'footer')).toEqual([]);
  });
}
