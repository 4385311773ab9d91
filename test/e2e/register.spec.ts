import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import { fillLibrary } from '../bench/reader/fill-library';
import { parties, readouts } from '../bench/register/readouts';
import { violations } from './support/axe';
import { saveTo } from './support/dialogs';
import { doByName } from './support/do-by-name';
import type { LaunchOptions, Program } from './support/launch';
import { expect, test as base } from './support/program';
import { reader } from './support/reading';

const DOCUMENTS = 4;
const ALL = 80;
const documents = readouts(DOCUMENTS, ALL);

/** A library of readouts, put there beside the program. */
async function withReadouts(
  profile: string,
  launch: (options?: Partial<LaunchOptions>) => Promise<Program>,
): Promise<Program> {
  const first = await launch();
  await fillLibrary(first.page, documents, parties);
  await first.close();
  // The journal knows nothing of them; where there is none it begins with what the store has.
  await rm(join(profile, 'journal'), { recursive: true });
  return launch();
}

const test = base.extend<{ page: Page }>({
  program: async ({ profile, launch }, use) => {
    const program = await withReadouts(profile, launch);
    await program.page.keyboard.press('Control+3');
    await expect(program.page.locator('[role=gridcell]:focus')).toBeVisible();
    await use(program);
  },
  page: async ({ program }, use) => use(program.page),
});

const grid = (page: Page) => page.getByRole('grid', { name: 'Register' });
const status = (page: Page) => page.getByRole('contentinfo');
/** What stands in a column of the rows in sight, by its place. */
const column = (page: Page, place: number) =>
  grid(page)
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell') })
    .locator(`[aria-colindex="${place}"]`)
    .allInnerTexts();
const header = (page: Page, name: string) => grid(page).getByRole('columnheader', { name, exact: true });
const kept = documents
  .flatMap(({ annotations }) => annotations)
  .filter(({ decisions }) => decisions[0]?.verdict !== 'rejected');

test('the register lists what is tagged in the whole library, and goes by the keyboard to each place', async ({
  page,
}) => {
  await expect(status(page)).toContainText(`${kept.length} of ${ALL} commitments`);
  await expect(page.locator(':focus')).toHaveText(kept[0]!.quote.exact);
  await expect(grid(page)).toHaveAttribute('aria-rowcount', `${kept.length + 1}`);

  await page.keyboard.press('Control+End');
  await expect(page.locator(':focus')).toHaveAttribute('aria-colindex', '9');
  await page.keyboard.press('Home');
  await expect(page.locator(':focus')).toHaveText(kept.at(-1)!.quote.exact);
  await page.keyboard.press('PageUp');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator(':focus')).toHaveAttribute('aria-colindex', '2');
  await expect(page.locator(':focus')).toBeInViewport();
  await page.keyboard.press('Control+Home');
  await expect(page.locator(':focus')).toHaveText(kept[0]!.quote.exact);

  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await expect(reader(page)).toBeFocused();
  await expect(page.locator('.cm-chosen')).toBeVisible();
  expect((await page.locator('.cm-chosen').allTextContents()).join('')).toBe(kept.at(-1)!.quote.exact);

  await page.keyboard.press('Control+3');
  await expect(page.locator(':focus')).toHaveAttribute('aria-colindex', '9');
  await expect(page.locator(':focus')).toBeInViewport();
});

test('sorting, grouping, filters and columns do what they say, and stay as they were set', async ({
  program: { page, close },
  launch,
}) => {
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(header(page, 'party')).toHaveAttribute('aria-sort', 'ascending');
  const byParty = await column(page, 2);
  expect(byParty).toEqual(byParty.toSorted());
  await page.keyboard.press('Enter');
  await expect(header(page, 'party')).toHaveAttribute('aria-sort', 'descending');
  expect((await column(page, 2))[0]).toBe('Veldria');

  await page.keyboard.press('Alt+ArrowDown');
  const filter = page.getByRole('dialog', { name: 'Filter by party' });
  await filter.getByRole('checkbox', { name: /^Norsund/ }).check();
  await page.keyboard.press('Escape');
  const ofNorsund = kept.filter(({ quote }) => quote.exact.startsWith('Norsund'));
  await expect(status(page)).toContainText(`${ofNorsund.length} of ${ALL} commitments`);
  await expect(page.getByRole('button', { name: 'Filter by party: Norsund' })).toBeVisible();

  await page.keyboard.press('Control+f');
  await page.keyboard.type('rail flood');
  await expect(status(page)).toContainText(
    `${ofNorsund.filter(({ quote }) => quote.exact.includes('rail')).length} of ${ALL}`,
  );
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Backspace');

  await page.getByLabel('Group by').selectOption({ label: 'document' });
  const groups = grid(page).locator('[role=gridcell][aria-expanded]');
  await expect(groups.first()).toContainText('Readout of the');
  const lines = Number(await grid(page).getAttribute('aria-rowcount'));
  await groups.first().focus();
  await page.keyboard.press('ArrowLeft');
  await expect(groups.first()).toHaveAttribute('aria-expanded', 'false');
  expect(Number(await grid(page).getAttribute('aria-rowcount'))).toBeLessThan(lines);

  await page.getByRole('button', { name: 'Columns' }).click();
  const columns = page.getByRole('dialog', { name: 'Columns' });
  await columns.getByRole('checkbox', { name: 'annotator' }).check();
  await columns.getByRole('checkbox', { name: 'area' }).uncheck();
  await columns.getByRole('checkbox', { name: 'decision' }).focus();
  for (let places = 0; places < 9; places++) await page.keyboard.press('Alt+ArrowUp');
  await expect(columns.getByRole('checkbox', { name: 'decision' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(columns).toBeHidden();

  await close();
  const again = (await launch()).page;
  await again.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Register' }).click();
  await expect(header(again, 'party')).toHaveAttribute('aria-sort', 'descending');
  expect(await grid(again).getByRole('columnheader').allInnerTexts()).toEqual([
    'Decision',
    'Quote',
    'Party',
    'Addressee',
    'Strength',
    'Deadline',
    'Document',
    'Date',
    'Annotator',
  ]);
  await expect(status(again)).toContainText(`${ofNorsund.length} of ${ALL} commitments`);
  await expect(grid(again).locator('[role=gridcell][aria-expanded]').first()).toContainText('Readout of the');
});

test('the register is written as it is shown, all of it or what is marked, as CSV and as XLSX', async ({
  program: { app, page },
  folder,
}) => {
  await saveTo(app, join(folder, 'all.csv'));
  await doByName(page, 'Export the register as CSV…');
  await expect(page.getByText('Exported to all.csv in ')).toBeVisible();
  const read = async (name: string) =>
    Papa.parse<string[]>((await readFile(join(folder, name), 'utf8')).slice(1).trimEnd()).data;
  const all = await read('all.csv');
  expect(all[0]).toEqual([
    'quote',
    'party',
    'addressee',
    'strength',
    'area',
    'deadline',
    'document',
    'date',
    'decision',
  ]);
  expect(all.slice(1).map(([quote]) => quote)).toEqual(kept.map(({ quote }) => quote.exact));

  await grid(page).getByRole('gridcell').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press(' ');
  await expect(grid(page).getByRole('row', { selected: true })).toHaveCount(1);
  await saveTo(app, join(folder, 'marked.csv'));
  await doByName(page, 'Export the marked rows as CSV…');
  await expect(page.getByText('Exported to marked.csv in ')).toBeVisible();
  expect((await read('marked.csv')).slice(1)).toEqual([all[2]]);

  await page.keyboard.press('Escape');
  await saveTo(app, join(folder, 'all.xlsx'));
  await doByName(page, 'Export the register as XLSX…');
  await expect(page.getByText('Exported to all.xlsx in ')).toBeVisible();
  expect((await readFile(join(folder, 'all.xlsx'))).subarray(0, 2).toString()).toBe('PK');
});

test('what is half done in the text is there again after a look at the register', async ({ page }) => {
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-chosen]')).toBeVisible();
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await page.keyboard.type('to be checked');
  const scrolled = () => page.locator('.cm-scroller').evaluate(({ scrollTop }) => scrollTop);
  const before = await scrolled();
  await page.keyboard.press('Control+3');
  await expect(grid(page)).toBeVisible();
  await expect(reader(page)).toBeHidden();

  // Neither do the keys of the text act here, nor are its annotations to be reached.
  for (const key of ['1', 't', 'Delete', 'Shift+Y']) await page.keyboard.press(key);
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeHidden();
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('checkbox', { name: 'note' }).check();
  await page.keyboard.press('Escape');
  await expect(grid(page).getByRole('gridcell', { name: 'to be checked' })).toBeVisible();
  await expect(status(page)).toContainText(`${kept.length} of ${ALL}`);

  await page.keyboard.press('Control+1');
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('to be checked');
  expect(await scrolled()).toBe(before);
});

test('the register follows undo and redo without leaving', async ({ page }) => {
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-chosen]')).toBeVisible();
  await page.keyboard.press('Delete');
  await page.keyboard.press('Control+3');
  await expect(status(page)).toContainText(`${kept.length - 1} of ${ALL - 1}`);
  await page.keyboard.press('Control+z');
  await expect(status(page)).toContainText(`${kept.length} of ${ALL}`);
  await expect(grid(page)).toBeVisible();
});

test('a value is edited in its cell, whatever document it is of, and undone', async ({ page }) => {
  const cell = (place: number) => grid(page).locator(`[data-at="0"] [aria-colindex="${place}"]`);
  const before = await cell(2).innerText();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('F2');
  const editor = (name: string) => page.getByRole('dialog', { name, exact: true });
  await expect(editor('party').getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('Norsund');
  await page.keyboard.press('Enter');
  await expect(cell(2)).toHaveText(`${before}, Norsund`);
  await expect(cell(2)).toBeFocused();

  for (let place = 2; place < 6; place++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('F2');
  await expect(editor('deadline').getByRole('textbox')).toBeFocused();
  await page.keyboard.type('by 1 May 2027');
  await expect(editor('deadline')).toContainText('until 1 May 2027');
  expect(await violations(page, '[role=dialog]')).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(cell(6)).toHaveText('by 1 May 2027');
  await expect(cell(6)).toBeFocused();

  await page.keyboard.press('Control+z');
  await expect(cell(6)).not.toHaveText('by 1 May 2027');
  await page.keyboard.press('Control+z');
  await expect(cell(2)).toHaveText(before);
});

for (const theme of ['Light theme', 'Dark theme']) {
  test(`axe finds nothing in the register, its filters and its columns (${theme})`, async ({ page }) => {
    await doByName(page, theme);
    await page.getByLabel('Group by').selectOption({ label: 'area' });
    await grid(page).getByRole('gridcell').nth(1).click();
    await page.keyboard.press(' ');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Filter by area' }).click();
    await expect(page.getByRole('dialog', { name: 'Filter by area' })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Columns' }).click();
    await expect(page.getByRole('dialog', { name: 'Columns' })).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
}
