import type { Page } from '@playwright/test';
import { violations } from './support/axe';
import { fixtureFile } from './support/fixture-files';
import { expect, test } from './support/opened';
import { cards, dragOver, reader, saved, tag } from './support/reading';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Follow up', exact: true });
const status = (page: Page) => dialog(page).getByRole('radio', { checked: true });
const timeline = (page: Page) =>
  dialog(page).getByRole('list', { name: 'What was said of it over time' }).getByRole('listitem');
const search = (page: Page) => page.getByRole('dialog', { name: /^Give as evidence/ });

const PROMISE = 'Norsund will provide 40 million crowns';
const LATER = 'Minutes of 3 May 2027\nNorsund transferred 40 million crowns in April.\nThe rail opened.';

test('a commitment is followed up by its status and by words of a later document, and its timeline leads to each', async ({
  program,
  page,
  folder,
  profile,
  launch,
}) => {
  await tag(page, PROMISE, '1');
  await page.keyboard.press('f');
  await expect(status(page)).toHaveText('open');
  await expect(status(page)).toBeFocused();
  await expect(timeline(page)).toHaveCount(1);
  await page.keyboard.press('u');
  await expect(status(page)).toHaveText('under way');
  await expect(timeline(page).last()).toContainText('under way, says');
  await page.keyboard.press('Escape');
  await expect(cards(page).filter({ hasText: 'under way' })).toHaveCount(1);
  await saved(page);
  await program.close();

  const later = (await launch({ profile, files: [await fixtureFile(folder, 'minutes.txt', LATER)] })).page;
  await expect(reader(later)).toContainText('transferred');
  await dragOver(later, 'Norsund transferred 40 million crowns in April');
  await later.keyboard.press('Shift+f');
  await later.keyboard.type('provide');
  await later.keyboard.press('Enter');
  await expect(later.getByText('Given as evidence.')).toBeVisible();

  await later.getByRole('navigation', { name: 'Library' }).getByText('Readout of the call').click();
  await cards(later).getByRole('button').first().click();
  await later.keyboard.press('f');
  await expect(timeline(later)).toHaveCount(3);
  await later.keyboard.press('f');
  await expect(status(later)).toHaveText('fulfilled');
  await expect(timeline(later)).toHaveCount(4);
  await timeline(later)
    .getByRole('button', { name: /transferred/ })
    .first()
    .click();
  await expect(reader(later)).toContainText('The rail opened.');
  await expect(reader(later)).toBeFocused();

  await later.keyboard.press('Control+3');
  const grid = later.getByRole('grid');
  await expect(grid.getByRole('row')).toHaveCount(2);
  await later.getByRole('button', { name: /Columns/ }).click();
  await later.getByRole('checkbox', { name: 'status' }).check();
  await later.keyboard.press('Escape');
  await expect(grid.getByRole('gridcell', { name: 'fulfilled' })).toBeVisible();
});

for (const theme of ['light', 'dark'] as const)
  test(`following up is clear to everyone, ${theme}`, async ({ program, page }) => {
    await program.app.evaluate(({ nativeTheme }, source) => (nativeTheme.themeSource = source), theme);
    await tag(page, PROMISE, '1');
    await page.keyboard.press('f');
    await page.keyboard.press('l');
    await expect(timeline(page)).toHaveCount(2);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dragOver(page, 'vaccine stocks');
    await page.keyboard.press('Shift+f');
    await expect(search(page).getByRole('option')).toHaveCount(1);
    expect(await violations(page)).toEqual([]);
  });
