import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from './support/electron';
import { expect, test } from './support/program';
import { cards, reader, saved } from './support/reading';

const STORED = join(projectRoot, 'test/fixtures/library-v1');

test('a library of version 1 opens with all that was in it, and its log can be undone and redone', async ({
  profile,
  launch,
}) => {
  await cp(STORED, join(profile, 'IndexedDB'), {
    recursive: true,
    filter: (source) => !/\.(md|ts)$/.test(source),
  });
  const first = await launch();
  const { page } = first;
  await expect(reader(page)).toContainText('President Maren Talvik');
  const quotes = [
    'President Maren Talvik',
    'Prime Minister Osric Hallbrand',
    'Tomas Ereld',
    'Dr. Livia Korsane',
    'Livia Korsane',
    'raise relations to the level of a comprehensive partnership before the end of 2025',
  ];
  await expect(cards(page)).toHaveCount(quotes.length);
  for (const quote of quotes) await expect(cards(page).getByText(quote, { exact: true })).toBeVisible();
  for (const note of ['head of state 👍🏽', 'twice', 'The first one.'])
    await expect(cards(page).getByText(note)).toBeVisible();

  // The last thing that was done there was a deletion, undone and redone.
  await page.keyboard.press('Control+z');
  await expect(cards(page).getByText('no area')).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(cards(page)).toHaveCount(quotes.length);
  await saved(page);

  await page
    .getByRole('navigation', { name: 'Library' })
    .getByRole('button', { name: /Second readout/ })
    .click();
  await expect(cards(page).getByText('a risk 🌊 to the cable')).toBeVisible();
  await expect(cards(page).getByText('ask her')).toBeVisible();
  await first.close();

  const again = await launch();
  await expect(cards(again.page).getByText('ask her')).toBeVisible();
});
