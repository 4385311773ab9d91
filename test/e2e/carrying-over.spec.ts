import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { violations } from './support/axe';
import { chooseFiles } from './support/dialogs';
import { expect, READOUT, test } from './support/opened';
import { secondStart } from './support/second-start';
import { cards, reader, saved, shownSpans, tag } from './support/reading';

const CORRECTED = READOUT.replace('Readout of the call', 'Readout of the call\nCorrected version')
  .replace('cross-border rail', 'cross-border roads')
  .replace('Both sides agreed to share vaccine stocks in an emergency.', 'Nothing else was agreed.');

const dialogOf = (page: Page) =>
  page.getByRole('dialog', { name: 'readout.txt has another text than before' });
const documents = (page: Page) =>
  page.getByRole('navigation', { name: 'Library' }).locator('[data-document]');

/** Three annotations: one whose words stay, one whose words are changed, one whose words go; then the changed file. */
async function openChanged({ app, page, folder }: { app: ElectronApplication; page: Page; folder: string }) {
  await tag(page, 'Amara Okafor', '3');
  await tag(page, 'cross-border rail', '2');
  await tag(page, 'share vaccine stocks', '2');
  await saved(page);
  await writeFile(join(folder, 'readout.txt'), CORRECTED);
  await chooseFiles(app, [join(folder, 'readout.txt')]);
  await page.keyboard.press('Control+o');
  await expect(reader(page)).toContainText('Corrected version');
}

test('annotations go over to a changed text, the doubtful ones when they are chosen, by one step', async ({
  program: { app },
  page,
  folder,
}) => {
  await openChanged({ app, page, folder });
  const dialog = dialogOf(page);
  await expect(dialog).toContainText('1 annotation with the same words in the same place will go over.');
  await expect(dialog.getByRole('heading', { name: '1 annotation to look at' })).toBeVisible();
  const doubtful = dialog.getByRole('listitem').filter({ hasText: 'The words were changed.' });
  await expect(doubtful.getByRole('deletion')).toHaveText('rail');
  await expect(doubtful.getByRole('insertion')).toHaveText('roads');
  await dialog.getByText('Without a place in the new text, left with the earlier one: 1 annotation').click();
  await expect(dialog.getByText('share vaccine stocks: cooperation area')).toBeVisible();
  await dialog.getByRole('checkbox', { name: /cooperation area/i }).check();
  await dialog.getByRole('button', { name: 'Carry 2 annotations over' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Left with the earlier text: 1.')).toBeVisible();
  await expect.poll(() => shownSpans(page)).toEqual(['Amara Okafor', 'cross-border roads']);
  await saved(page);

  await page.keyboard.press('Control+z');
  await expect(cards(page)).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await expect(cards(page)).toHaveCount(2);
  await documents(page).filter({ hasText: 'earlier text' }).click();
  await expect.poll(() => shownSpans(page)).toEqual(['share vaccine stocks']);
});

test('what is not carried over stays with the earlier text, and can go over later', async ({
  program: { app },
  page,
  folder,
  profile,
  launch,
  program,
}) => {
  await openChanged({ app, page, folder });
  await dialogOf(page).getByRole('button', { name: 'Not now' }).click();
  await expect(cards(page)).toHaveCount(0);
  await saved(page);
  await program.close();

  const later = (await launch({ profile })).page;
  await expect(reader(later)).toContainText('Corrected version');
  await later.keyboard.press('Control+k');
  await later.keyboard.type('carry annotations over');
  await later.keyboard.press('Enter');
  await dialogOf(later).getByRole('button', { name: 'Carry 1 annotation over' }).click();
  await expect.poll(() => shownSpans(later)).toEqual(['Amara Okafor']);
});

test('an editor with work in it is not shut by a changed file that comes', async ({
  page,
  program,
  folder,
}) => {
  await tag(page, 'Amara Okafor', '3');
  await saved(page);
  await writeFile(join(folder, 'readout.txt'), CORRECTED);
  await page.keyboard.press('Control+Shift+t');
  const editor = page.getByRole('dialog', { name: 'Tag set' });
  await expect(editor).toBeVisible();
  expect(await secondStart(program.profile, [join(folder, 'readout.txt')])).toBe(0);
  await expect(page.getByText('readout.txt was here with another text.')).toBeVisible();
  await expect(editor).toBeVisible();
  await expect(dialogOf(page)).toBeHidden();
});

test('another text under the same name is no changed one, and that is said', async ({
  program: { app },
  page,
  folder,
}) => {
  await tag(page, 'Amara Okafor', '3');
  await writeFile(join(folder, 'readout.txt'), 'A quite different paper about fish.');
  await chooseFiles(app, [join(folder, 'readout.txt')]);
  await page.keyboard.press('Control+o');
  await expect(page.getByText('none has a place in this one.')).toBeVisible();
  await expect(dialogOf(page)).toBeHidden();
});

for (const theme of ['light', 'dark'] as const)
  test(`the look at what goes over has nothing against accessibility (${theme})`, async ({
    program: { app },
    page,
    folder,
  }) => {
    await app.evaluate(({ nativeTheme }, source) => (nativeTheme.themeSource = source), theme);
    await openChanged({ app, page, folder });
    await expect(dialogOf(page)).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
