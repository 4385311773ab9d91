import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { violations } from './support/axe';
import { chooseFiles, saveTo } from './support/dialogs';
import { fixtureFile } from './support/fixture-files';
import { expect, READOUT, test } from './support/opened';
import { cards, saved, shownSpans, tag } from './support/reading';

const TEXT = '👍🏽 Okafor said that Norsund will build\nthe terminal. Veldria welcomes this.\n';
const STANDOFF = [
  'T1\tattendee 3 9\tOkafor',
  'T2\tPledge 20 38;39 51\tNorsund will build the terminal',
  'T3\tCountry 53 60\tVeldria',
  'T4\tPledge 800 810\tnothing here',
  'R1\tmakes Arg1:T1 Arg2:T2',
  '#1\tAnnotatorNotes T2\tby when?',
  '',
].join('\n');

test('names what another format does not hold, and writes what it holds', async ({ folder, launch }) => {
  const { app, page } = await launch({ files: [await fixtureFile(folder, 'readout.txt', READOUT)] });
  await tag(page, 'cross-border rail', '2');
  await page.keyboard.press('n');
  await page.keyboard.type('Which lines?');
  await page.keyboard.press('Escape');
  await saved(page);

  await page.keyboard.press('Control+Alt+e');
  const dialog = page.getByRole('dialog', { name: 'Export for another tool' });
  await expect(dialog.getByText('Everything that is here comes along.')).toBeVisible();
  await dialog.getByRole('radio', { name: 'doccano JSONL' }).check();
  await dialog.getByText('1 note', { exact: true }).click();
  await expect(dialog.getByText('“cross-border rail”: Which lines?')).toBeVisible();

  await saveTo(app, join(folder, 'losses.json'));
  await dialog.getByRole('button', { name: 'Save this list…' }).click();
  await expect(page.getByText('Exported to losses.json in ')).toBeVisible();
  const list = JSON.parse(await readFile(join(folder, 'losses.json'), 'utf8')) as unknown;
  expect(list).toMatchObject({ format: 'doccano' });
  expect(JSON.stringify(list)).toContain('“cross-border rail”: Which lines?');

  await dialog.getByRole('radio', { name: 'brat standoff' }).check();
  await expect(dialog.getByText('1 note', { exact: true })).toBeHidden();
  await saveTo(app, join(folder, 'out.zip'));
  await dialog.getByRole('button', { name: 'Export…' }).click();
  await expect(page.getByText('Exported to out.zip in ')).toBeVisible();
  const files = unzipSync(await readFile(join(folder, 'out.zip')));
  expect(Object.keys(files).sort()).toEqual(['annotation.conf', 'readout.ann', 'readout.txt', 'visual.conf']);
  expect(strFromU8(files['readout.txt']!)).toBe(READOUT);
  const [, start, end] = /^T1\tcooperation_area (\d+) (\d+)\tcross-border rail$/m.exec(
    strFromU8(files['readout.ann']!),
  )!;
  expect([...READOUT].slice(Number(start), Number(end)).join('')).toBe('cross-border rail');
});

test('shows what is in files of another tool and maps its tags before anything is taken', async ({
  folder,
  launch,
}) => {
  const files = [
    await fixtureFile(folder, 'meeting.ann', STANDOFF),
    await fixtureFile(folder, 'meeting.txt', TEXT),
  ];
  const { app, page } = await launch({});
  await chooseFiles(app, files);
  await page.keyboard.press('Control+Alt+i');
  const dialog = page.getByRole('dialog', { name: 'Import from brat standoff' });
  await expect(dialog.getByText('1 document, 3 annotations, 1 relation.')).toBeVisible();
  await dialog.getByText('Skipped: 1 thing').click();
  await expect(
    dialog.getByText(/nothing here.*its words are not in the text|the text ends at/),
  ).toBeVisible();
  await expect(dialog.getByRole('combobox', { name: 'attendee becomes' })).toHaveValue('attendee');
  await dialog.getByRole('combobox', { name: 'Pledge becomes' }).selectOption({ label: 'commitment' });
  await dialog
    .getByRole('combobox', { name: 'Country becomes' })
    .selectOption({ label: 'nothing: leave them out' });
  await dialog.getByRole('button', { name: 'Import' }).click();
  await expect(
    page.getByText(/^Imported meeting.ann and 1 more: 1 document, 2 annotations and 1 relation\./),
  ).toBeVisible();
  await expect(cards(page)).toHaveCount(2);
  await expect(cards(page).filter({ hasText: 'by when?' })).toBeVisible();
  await saved(page);

  await page.keyboard.press('Control+Alt+i');
  await page.getByRole('combobox', { name: 'Pledge becomes' }).selectOption({ label: 'commitment' });
  await page
    .getByRole('combobox', { name: 'Country becomes' })
    .selectOption({ label: 'nothing: leave them out' });
  await page.getByRole('dialog').getByRole('button', { name: 'Import' }).click();
  await expect(page.getByText('Already here and left as they are: 2 annotations.')).toBeVisible();
  await expect(cards(page)).toHaveCount(2);

  await page.keyboard.press('Control+z');
  await expect(page.getByRole('heading', { name: 'Open a text to read and tag' })).toBeVisible();
});

test('asks of each annotation that was placed by likeness whether it is to come', async ({
  folder,
  launch,
}) => {
  const like = ['T1\tattendee 0 7\tOkafour', 'T2\tattendee 40 60\tNorsund will builds', ''].join('\n');
  const files = [
    await fixtureFile(folder, 'meeting.ann', like),
    await fixtureFile(folder, 'meeting.txt', TEXT),
  ];
  const { app, page } = await launch({});
  await chooseFiles(app, files);
  await page.keyboard.press('Control+Alt+i');
  const dialog = page.getByRole('dialog', { name: 'Import from brat standoff' });
  await expect(dialog.getByRole('heading', { name: 'Placed by likeness: 2 annotations' })).toBeVisible();
  await expect(dialog.getByRole('checkbox', { name: 'Import all of them' })).toBeChecked();
  await dialog.getByRole('checkbox', { name: /builds/ }).uncheck();
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Import' }).click();
  await expect(page.getByText(/^Imported .*: 1 document, 1 annotation /)).toBeVisible();
  await expect.poll(() => shownSpans(page)).toEqual(['Okafor']);
});

test('tells which file is of no format that it knows, and changes nothing', async ({ folder, launch }) => {
  const { app, page } = await launch({});
  await chooseFiles(app, [await fixtureFile(folder, 'odd.xyz', 'What is this?')]);
  await page.keyboard.press('Control+Alt+i');
  await expect(page.getByText('odd.xyz was not imported; nothing has changed.')).toBeVisible();
  await expect(page.getByText(/odd\.xyz: is of no format that is known here/)).toBeVisible();
  await expect(page.getByRole('dialog')).toBeHidden();
});
