import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import { askedDialogs, cancelDialogs, saveTo } from './support/dialogs';
import { doByName } from './support/do-by-name';
import { fixtureFile } from './support/fixture-files';
import { expect, test, READOUT } from './support/opened';
import { reader, row, tag, tagAndEnter } from './support/reading';

const COMMITMENT = 'Norsund will provide 40 million crowns for cross-border rail by the end of 2026';
const COLUMNS = ['party', 'addressee', 'strength', 'area', 'deadline', 'quote', 'document'];

/** The table as a spreadsheet reads it. */
async function table(path: string): Promise<string[][]> {
  const csv = await readFile(path, 'utf8');
  expect(csv.startsWith('\ufeff')).toBe(true);
  return Papa.parse<string[]>(csv.slice(1).trimEnd()).data;
}

const told = (page: Page, file: string) => expect(page.getByText(`Exported to ${file} in `)).toBeVisible();

test('the table of a document says who committed to what, to whom, how firmly and by when', async ({
  folder,
  program,
  page,
}) => {
  await tag(page, 'Both sides agreed to share vaccine stocks in an emergency', '1');
  await page.keyboard.press('Shift+N');
  await tagAndEnter(page, COMMITMENT, '1');
  for (const [name, words] of [
    ['party', 'Norsund'],
    ['addressee', 'Veldria'],
    ['strength', 'readiness'],
    ['area', 'trade'],
  ] as const) {
    await row(page, name).press('/');
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Control+Enter');
  await expect(reader(page)).toBeFocused();
  await tag(page, 'Veldria welcomes this', '2');

  await saveTo(program.app, join(folder, 'commitments.csv'));
  await doByName(page, 'Export table of commitments…');
  await told(page, 'commitments.csv');
  expect(await table(join(folder, 'commitments.csv'))).toEqual([
    COLUMNS,
    ['Norsund', 'Veldria', 'readiness', 'trade', 'by the end of 2026', COMMITMENT, 'Readout of the call'],
  ]);
});

test('the table of the library has the commitments of every document', async ({ folder, launch }) => {
  const files = await Promise.all(
    ['second.txt', 'first.txt'].map((name) => fixtureFile(folder, name, `The ${name}\n${READOUT}`)),
  );
  const { app, page } = await launch({ files });
  for (const name of ['second.txt', 'first.txt']) {
    await page.getByRole('navigation', { name: 'Library' }).getByRole('button', { name }).click();
    await expect(reader(page)).toContainText(`The ${name}`);
    await tag(page, 'Veldria welcomes this', '1');
  }
  await saveTo(app, join(folder, 'all.csv'));
  await doByName(page, 'Export table of commitments of the library…');
  await told(page, 'all.csv');
  const rows = await table(join(folder, 'all.csv'));
  expect(rows.map((row) => row.slice(-2))).toEqual([
    COLUMNS.slice(-2),
    ['Veldria welcomes this', 'The first.txt'],
    ['Veldria welcomes this', 'The second.txt'],
  ]);
});

test('the save dialog proposes a CSV named after the document', async ({ program, page }) => {
  await cancelDialogs(program.app);
  await doByName(page, 'Export table of commitments…');
  await expect
    .poll(async () => (await askedDialogs(program.app)).at(0))
    .toMatchObject({
      defaultPath: 'readout.commitments.csv',
      filters: [{ name: 'CSV', extensions: ['csv'] }],
    });
});
