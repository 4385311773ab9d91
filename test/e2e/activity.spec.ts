import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { saveTo } from './support/dialogs';
import { doByName } from './support/do-by-name';
import { expect, test } from './support/opened';
import { cards, saved, tag } from './support/reading';

test('an annotation tells who changed what when, and a document all that was done in it', async ({
  page,
  program,
  folder,
}) => {
  await tag(page, 'Norsund', '3');
  await page.keyboard.press('n');
  await page.keyboard.type('Also in the 2024 readout.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('1');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await tag(page, 'Veldria', '2');
  await saved(page);

  await cards(page).filter({ hasText: 'Norsund' }).getByRole('button').first().click();
  await page.getByTitle('History of the annotation (H)').click();
  const dialog = page.getByRole('dialog', { name: 'History of the annotation' });
  const entries = dialog.getByRole('listitem');
  await expect(entries).toHaveCount(4);
  await expect(entries.nth(0)).toContainText('Undo: ');
  await expect(entries.nth(0)).toContainText('tag: commitment → attendee');
  await expect(entries.nth(1)).toContainText('tag: attendee → commitment');
  await expect(entries.nth(2)).toContainText('note: Also in the 2024 readout.');
  await expect(entries.nth(3)).toContainText('tagged as attendee');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await doByName(page, 'Activity in this document');
  const all = page.getByRole('dialog', { name: 'Activity in this document' });
  await expect(all.getByRole('listitem').nth(0)).toContainText('“Veldria” tagged as cooperation area');
  await expect(all.getByRole('listitem').last()).toContainText('Add');
  await all.getByRole('button', { name: 'Tag as cooperation area' }).click();
  await expect(all).toBeHidden();
  await expect(page.locator('[data-card][data-chosen]')).toContainText('Veldria');

  const target = join(folder, 'log.jsonl');
  await saveTo(program.app, target);
  await doByName(page, 'Export the log of changes');
  await expect(page.getByText(/Exported to log\.jsonl/)).toBeVisible();
  const log = (await readFile(target, 'utf8')).trimEnd().split('\n');
  const labels = log.map((line) => (JSON.parse(line) as { label: string }).label);
  expect(labels[0]).toContain('readout.txt');
  expect(labels.at(-1)).toBe('Tag as cooperation area');
});
