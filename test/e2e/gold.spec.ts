import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { saveTo } from './support/dialogs';
import { enterGold } from './support/enter-gold';
import { goldOf, readGold, type GoldExport } from './support/gold';
import { Hand } from './support/hand';
import { expect, test } from './support/program';
import { reader, saved } from './support/reading';

const gold = readGold();
/** Beyond the selection of its words, the key that tags included. */
const MOST_KEYS = 6;

test('the whole sample is annotated by the keyboard alone, a full commitment with six keys at most', async ({
  program,
  folder,
}) => {
  test.setTimeout(900_000);
  const { app, page } = program;
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Open the sample');
  await page.keyboard.press('Enter');
  await expect(reader(page)).toBeFocused();

  const keys = await enterGold(new Hand(page), gold);
  const commitments = gold.annotations.filter(({ tag }) => tag === 'commitment');
  const over = commitments.filter(({ id }) => keys.get(id)! > MOST_KEYS);
  expect(over.map(({ id }) => `${id}: ${keys.get(id)}`)).toEqual([]);

  await saved(page);
  const path = join(folder, 'gold.json');
  await saveTo(app, path);
  await page.keyboard.press('Control+e');
  await expect(page.getByText('Exported to gold.json in ')).toBeVisible();
  const exported = JSON.parse(await readFile(path, 'utf8')) as GoldExport;
  expect(goldOf(exported)).toEqual(goldOf(gold));
});
