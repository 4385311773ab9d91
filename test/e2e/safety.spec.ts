import { readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { violations } from './support/axe';
import { saveTo } from './support/dialogs';
import { expect, test } from './support/opened';
import { cards, saved, shownSpans, tag } from './support/reading';

const runCommand = async (page: Page, words: string): Promise<void> => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
};

test.describe('the library is rebuilt from its journal, and the user is told,', () => {
  test('when its store is gone', async ({ profile, program, page, launch }) => {
    await tag(page, 'Amara Okafor', '3');
    await tag(page, 'vaccine stocks', '2');
    await saved(page);
    await program.close();
    await rm(join(profile, 'IndexedDB'), { recursive: true });
    const again = await launch();
    await expect(
      again.page.getByText(
        'The library was missing and has been rebuilt from the journal: 1 document, 2 annotations.',
      ),
    ).toBeVisible();
    await again.page.getByRole('button', { name: /Readout of the call/ }).click();
    expect(await shownSpans(again.page)).toEqual(['Amara Okafor', 'vaccine stocks']);
    await again.page.keyboard.press('Control+z');
    await expect(cards(again.page)).toHaveCount(1);
    await saved(again.page);
  });

  test('when rows are missing from it, and reading goes on', async ({ program, page, launch }) => {
    await tag(page, 'Amara Okafor', '3');
    await saved(page);
    await page.evaluate(async () => {
      const request = indexedDB.open('library');
      await new Promise((resolve) => (request.onsuccess = resolve));
      const emptied = request.result.transaction('annotations', 'readwrite');
      emptied.objectStore('annotations').clear();
      await new Promise((resolve) => (emptied.oncomplete = resolve));
      request.result.close();
    });
    await program.close();
    const again = await launch();
    await expect(again.page.getByText(/The library was not as it was last saved/)).toBeVisible();
    expect(await shownSpans(again.page)).toEqual(['Amara Okafor']);
  });

  test('when its store is garbage', async ({ profile, program, page, launch }) => {
    await tag(page, 'Amara Okafor', '3');
    await saved(page);
    await program.close();
    const folder = join(profile, 'IndexedDB', 'app_marginalia_0.indexeddb.leveldb');
    await writeFile(join(folder, 'CURRENT'), 'MANIFEST-999999\n');
    const again = await launch();
    await expect(
      again.page.getByText(/has been rebuilt from the journal: 1 document, 1 annotation/),
    ).toBeVisible();
    await again.page.getByRole('button', { name: /Readout of the call/ }).click();
    expect(await shownSpans(again.page)).toEqual(['Amara Okafor']);
  });
});

test('a change that the journal does not take is shown as not saved, and saved as soon as it does', async ({
  profile,
  page,
}) => {
  await tag(page, 'Amara Okafor', '3');
  await saved(page);
  await rm(join(profile, 'journal'), { recursive: true });
  await writeFile(join(profile, 'journal'), 'in the way');
  await tag(page, 'vaccine stocks', '2');
  await expect(page.getByRole('status')).toHaveText('1 change is not saved: a file of your profile is gone');
  await expect(page.getByText(/Check that the disk with your profile is there/)).toBeVisible();
  await rm(join(profile, 'journal'));
  await saved(page);
  await expect(page.getByText(/Check that the disk with your profile is there/)).toBeHidden();
});

test('a profile that another program holds is not opened, and the window says why', async ({
  profile,
  program,
  page,
  launch,
}) => {
  await tag(page, 'Amara Okafor', '3');
  await program.close();
  const holder = { pid: process.pid, host: `${hostname()}-elsewhere`, began: '' };
  await writeFile(join(profile, 'journal', 'lock'), JSON.stringify(holder));
  const again = await launch();
  await expect(again.page.getByText(/another running copy of Marginalia holds this profile/)).toBeVisible();
});

test.describe('Restore…', () => {
  test('shows what a snapshot would change, goes back to it, and undo takes that back', async ({
    program,
    page,
    launch,
  }) => {
    await tag(page, 'Amara Okafor', '3');
    await program.close();
    const again = await launch();
    await tag(again.page, 'vaccine stocks', '2');
    await saved(again.page);
    await runCommand(again.page, 'restore');
    const dialog = again.page.getByRole('dialog', { name: 'Restore' });
    await dialog.getByRole('radio').first().check();
    await expect(dialog).toContainText(/annotations\s*1 goes/);
    expect(await violations(again.page, '[role="dialog"]')).toEqual([]);
    await dialog.getByRole('button', { name: 'Restore' }).click();
    await expect(dialog).toBeHidden();
    await expect(cards(again.page)).toContainText(['Amara Okafor']);
    await saved(again.page);
    await again.page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(cards(again.page)).toHaveCount(2);
    await expect(cards(again.page)).toContainText(['Amara Okafor', 'vaccine stocks']);
  });

  test('takes a snapshot of the present state first', async ({ program, page, launch }) => {
    await program.close();
    const again = await launch();
    await tag(again.page, 'Amara Okafor', '3');
    await runCommand(again.page, 'restore');
    const dialog = again.page.getByRole('dialog', { name: 'Restore' });
    await dialog.getByRole('radio').first().check();
    await dialog.getByRole('button', { name: 'Restore' }).click();
    await expect(dialog).toBeHidden();
    await expect(cards(again.page)).toHaveCount(0);
    await saved(again.page);
    await runCommand(again.page, 'restore');
    await expect(dialog.getByRole('radio')).toHaveCount(2);
    await expect(dialog).toContainText('before restoring');
    expect(page.isClosed()).toBe(true);
  });
});

test('Verify library says what it looked at, and finds what does not hold', async ({ page }) => {
  await tag(page, 'Amara Okafor', '3');
  await runCommand(page, 'verify library');
  const dialog = page.getByRole('dialog', { name: 'Verify library' });
  await expect(dialog).toContainText('Everything holds.');
  await expect(dialog).toContainText('1 annotation against the words of the text');
  expect(await violations(page, '[role="dialog"]')).toEqual([]);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await page.evaluate(async () => {
    const request = indexedDB.open('library');
    await new Promise((resolve) => (request.onsuccess = resolve));
    const writing = request.result.transaction('annotations', 'readwrite');
    const store = writing.objectStore('annotations');
    const rows = store.getAll();
    rows.onsuccess = () => store.put({ ...rows.result[0], end: 5 });
    await new Promise((resolve) => (writing.oncomplete = resolve));
    request.result.close();
  });
  await runCommand(page, 'verify library');
  await expect(dialog).toContainText('2 things do not hold.');
  await expect(dialog).toContainText('“Readout of the call”: annotations[0]');
  await expect(dialog).toContainText('Store and journal differ in 1 rows of annotations.');
});

test('a diagnostic bundle holds counts and versions, and nothing of what was read or written', async ({
  folder,
  program,
  page,
}) => {
  await tag(page, 'Amara Okafor', '3');
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await page.keyboard.type('secret note');
  await page.keyboard.press('Escape');
  await saved(page);
  const path = join(folder, 'bundle.json');
  await saveTo(program.app, path);
  await runCommand(page, 'diagnostic bundle');
  await expect(page.getByText('Saved bundle.json')).toBeVisible();
  const bundle = await readFile(path, 'utf8');
  expect(JSON.parse(bundle)).toMatchObject({
    journal: { counts: { documents: 1, annotations: 1 }, damaged: 0 },
    page: { store: { counts: { annotations: 1 } } },
  });
  for (const word of ['Okafor', 'secret', 'Readout', 'readout', folder]) expect(bundle).not.toContain(word);
});

test('the place and the keeping of snapshots are set in a dialog', async ({
  folder,
  program,
  page,
  launch,
}) => {
  await program.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, folder);
  await runCommand(page, 'snapshots');
  const dialog = page.getByRole('dialog', { name: 'Snapshots' });
  await dialog.getByRole('button', { name: 'Choose another…' }).click();
  await expect(dialog).toContainText(folder);
  await dialog.getByLabel('One a day for').fill('60');
  await dialog.getByRole('button', { name: 'Take one now' }).click();
  await expect(page.getByText('Snapshot taken.')).toBeVisible();
  expect(await violations(page, '[role="dialog"]')).toEqual([]);
  await program.close();
  const again = await launch();
  await runCommand(again.page, 'snapshots');
  const there = again.page.getByRole('dialog', { name: 'Snapshots' });
  await expect(there).toContainText(folder);
  await expect(there.getByLabel('One a day for')).toHaveValue('60');
  await there.getByRole('button', { name: 'Done' }).click();
  await runCommand(again.page, 'restore');
  await expect(again.page.getByRole('dialog', { name: 'Restore' })).toContainText('taken by you');
});
