import type { Page } from '@playwright/test';
import { violations } from './support/axe';
import { doByName } from './support/do-by-name';
import { expect, test } from './support/opened';
import { cards, row, tag } from './support/reading';

// Words that no rule reads anything in.
const TEXT = ['On the farm', 'Zebras graze beside the oxen.', 'Yaks rest under an oak.', 'Geese sleep.'].join(
  '\n',
);

test.use({ text: TEXT });

const missing = (page: Page) => page.getByRole('region', { name: /^To complete/ });
const lines = (page: Page) => missing(page).getByRole('listitem');

/** Lets go of what is chosen and puts the caret at the beginning. */
async function atTheBeginning(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Home');
  await expect(page.locator('[data-chosen]')).toHaveCount(0);
}

test.describe('what is missing', () => {
  test('is said with counts, of each tag and attribute, and follows each change', async ({ page }) => {
    await tag(page, 'Zebras graze', '1');
    await tag(page, 'Yaks rest', '1');
    await tag(page, 'oxen', '3');
    await expect(lines(page)).toHaveText([
      '2 commitments without a party',
      '2 commitments without a strength',
      '2 commitments without an area',
      '1 attendee not linked',
    ]);
    await page.keyboard.press('Delete');
    await expect(lines(page)).toHaveCount(3);
    await page.keyboard.press('Control+z');
    await expect(lines(page)).toHaveCount(4);
  });

  test('is nothing when all is entered', async ({ page }) => {
    await tag(page, 'Zebras graze', '2');
    await expect(lines(page)).toHaveText(['1 cooperation area without a field']);
    await page.keyboard.press('a');
    await page.keyboard.press('t');
    await expect(lines(page)).toHaveText(['Nothing is missing']);
  });

  test('is nothing of what was rejected', async ({ page }) => {
    await tag(page, 'Zebras graze', '2');
    await expect(lines(page)).toHaveText(['1 cooperation area without a field']);
    await page.keyboard.press('Shift+N');
    await expect(lines(page)).toHaveText(['Nothing is missing']);
  });

  test.describe('in words that a rule reads', () => {
    test.use({ text: 'On the farm\nZebras will graze.' });

    test('is every value that is only proposed, until it is accepted', async ({ page }) => {
      await tag(page, 'Zebras will graze', '1');
      await expect(lines(page)).toContainText(['1 value only proposed']);
      await page.keyboard.press('Control+Enter');
      await expect(lines(page).filter({ hasText: 'only proposed' })).toHaveCount(0);
      await expect(lines(page)).not.toHaveText(['Nothing is missing']);
    });
  });
});

test.describe('going to what is missing', () => {
  test('by its line chooses the annotation and puts the focus on the attribute', async ({ page }) => {
    await tag(page, 'Zebras graze', '1');
    await tag(page, 'oxen', '3');
    await missing(page).getByRole('button', { name: '1 commitment without a strength' }).click();
    await expect(page.locator('.cm-chosen')).toHaveText('Zebras graze');
    await expect(row(page, 'strength')).toBeFocused();
    await missing(page).getByRole('button', { name: '1 attendee not linked' }).click();
    await expect(page.locator('.cm-chosen')).toHaveText('oxen');
    await expect(row(page, 'who')).toBeFocused();
  });

  test('by F8 and Shift+F8 goes through all, in the order of the text and round its ends', async ({
    page,
  }) => {
    await tag(page, 'Zebras graze', '1');
    await tag(page, 'oxen', '3');
    await atTheBeginning(page);
    for (const name of ['party', 'strength', 'area', 'who', 'party']) {
      await page.keyboard.press('F8');
      await expect(row(page, name)).toBeFocused();
    }
    for (const name of ['who', 'area']) {
      await page.keyboard.press('Shift+F8');
      await expect(row(page, name)).toBeFocused();
    }
  });

  test('by Ctrl+F8 goes through those of one kind', async ({ page }) => {
    await tag(page, 'Zebras graze', '1');
    await tag(page, 'oxen', '3');
    await tag(page, 'Yaks rest', '1');
    await atTheBeginning(page);
    await missing(page).getByRole('button', { name: '2 commitments without an area' }).click();
    await expect(page.locator('.cm-chosen')).toHaveText('Zebras graze');
    for (const words of ['Yaks rest', 'Zebras graze']) {
      await page.keyboard.press('Control+F8');
      await expect(page.locator('.cm-chosen')).toHaveText(words);
      await expect(row(page, 'area')).toBeFocused();
    }
    await page.keyboard.press('Control+Shift+F8');
    await expect(page.locator('.cm-chosen')).toHaveText('Yaks rest');
  });

  test('says so where nothing is missing', async ({ page }) => {
    await tag(page, 'Zebras graze', '2');
    await page.keyboard.press('Shift+N');
    await page.keyboard.press('F8');
    await expect(page.getByText('Nothing is missing here.')).toBeVisible();
  });
});

test('the list folds to its count, and stays so after a restart', async ({ program, page, launch }) => {
  await tag(page, 'Zebras graze', '1');
  await expect(lines(page)).toHaveCount(3);
  await missing(page).getByRole('button', { name: 'To complete 3' }).click();
  await expect(lines(page)).toHaveCount(0);
  await program.close();
  const again = await launch();
  await expect(cards(again.page)).toHaveCount(1);
  await expect(missing(again.page)).toContainText('To complete 3');
  await expect(lines(again.page)).toHaveCount(0);
  await doByName(again.page, 'List what is missing');
  await expect(lines(again.page)).toHaveCount(3);
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the list of what is missing (${theme})`, async ({ program, page }) => {
    await program.app.evaluate(({ nativeTheme }, source) => (nativeTheme.themeSource = source), theme);
    await tag(page, 'Zebras graze', '1');
    await tag(page, 'oxen', '3');
    await expect(lines(page)).toHaveCount(4);
    expect(await violations(page, 'nav')).toEqual([]);
  });
}
