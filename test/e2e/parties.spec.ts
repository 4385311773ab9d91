import type { Page } from '@playwright/test';
import { violations } from './support/axe';
import { fixtureFile } from './support/fixture-files';
import { expect, test } from './support/opened';
import { cards, clickOn, reader, saved, tag } from './support/reading';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Parties' });
const find = (page: Page) => dialog(page).getByRole('combobox');
const list = (page: Page) => dialog(page).getByRole('option');
const nameField = (page: Page) => dialog(page).getByRole('textbox', { name: 'Name' });
const aliases = (page: Page) =>
  dialog(page).getByRole('list', { name: 'Also written' }).getByRole('listitem');
const button = (page: Page, name: string | RegExp) => dialog(page).getByRole('button', { name });
const card = (page: Page, words: string) =>
  cards(page).filter({ has: page.locator('.head', { hasText: words }) });

async function open(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+P');
  await expect(find(page)).toBeFocused();
}

async function close(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden({ timeout: 200 });
  }).toPass();
}

/** Adds a party in the dialog, by the keyboard. */
async function add(page: Page, kind: string, name: string, ...others: string[]): Promise<void> {
  await open(page);
  await page.keyboard.type(name);
  await page.keyboard.press('End');
  while (
    (await list(page)
      .filter({ hasText: `Add ${kind}` })
      .getAttribute('data-selected')) === null
  )
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(nameField(page)).toBeFocused();
  for (const alias of others) {
    await dialog(page).getByRole('textbox', { name: 'Add an alias' }).fill(alias);
    await page.keyboard.press('Enter');
    await expect(aliases(page).filter({ hasText: alias })).toBeVisible();
  }
  await close(page);
}

/** Opens the list and goes to the party of this name. */
async function goTo(page: Page, name: string): Promise<void> {
  await open(page);
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(nameField(page)).toBeFocused();
}

const SECOND = [
  'Second readout',
  'The Norsund side will host the rail forum. Norsund will pay for it.',
  'Lindqvist will open it.',
].join('\n');

/** Two documents; the second is open. Three commitments by Norsund, one of them by another name. */
async function twoDocuments(page: Page): Promise<void> {
  await add(page, 'country', 'Norsund', 'the Norsund side');
  await tag(page, 'The Norsund side will host the rail forum', '1');
  await tag(page, 'Norsund will pay for it', '1');
  await page.getByRole('navigation', { name: 'Library' }).getByText('Readout of the call').click();
  await expect(reader(page)).toContainText('vaccine stocks');
  await tag(page, 'Norsund will provide 40 million crowns', '1');
}

test.describe('the list of parties', () => {
  test('is opened by its key, from the palette and from the menu', async ({ program, page }) => {
    await open(page);
    await close(page);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('parties');
    await page.getByRole('option', { name: /^Parties…/ }).click();
    await expect(dialog(page)).toBeVisible();
    await close(page);
    const inMenu = await program.app.evaluate(({ Menu }) =>
      Boolean(
        Menu.getApplicationMenu()
          ?.items.find(({ label }) => label === 'Edit')
          ?.submenu?.items.some(({ label }) => label === 'Parties…'),
      ),
    );
    expect(inMenu).toBe(true);
  });

  test('shows name, kind, aliases and how often each is referred to, and is searched by all of them', async ({
    page,
  }) => {
    await add(page, 'country', 'Norsund', 'the Norsund side');
    await add(page, 'person', 'Amara Okafor');
    await tag(page, 'Norsund will provide 40 million crowns', '1');
    await open(page);
    await expect(list(page)).toHaveText([
      /Amara Okafor\s*person\s*0/,
      /Norsund\s*country · the Norsund side\s*1/,
    ]);
    for (const words of ['norsund side', 'country', 'nors']) {
      await find(page).fill(words);
      await expect(list(page).first()).toContainText('Norsund');
      await expect(list(page).filter({ hasText: 'Okafor' })).toHaveCount(0);
    }
  });

  test('opens at the party of the chosen annotation', async ({ page }) => {
    await add(page, 'country', 'Norsund');
    await add(page, 'person', 'Amara Okafor');
    await tag(page, 'Norsund will provide 40 million crowns', '1');
    await open(page);
    await expect(nameField(page)).toHaveValue('Norsund');
  });

  test('is left step by step by Escape', async ({ page }) => {
    await add(page, 'country', 'Norsund', 'the Norsund side');
    await goTo(page, 'Norsund');
    await button(page, 'Split…').press('Enter');
    await expect(dialog(page).getByRole('heading', { name: 'Split Norsund' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(nameField(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(find(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
  });
});

test.describe('a party', () => {
  test('is renamed everywhere, and still found by the name it had', async ({ page }) => {
    await add(page, 'country', 'Norsund');
    await tag(page, 'Norsund will provide 40 million crowns', '1');
    await goTo(page, 'Norsund');
    await nameField(page).fill('Kingdom of Norsund');
    await page.keyboard.press('Enter');
    await expect(aliases(page)).toHaveText(['Norsund']);
    await expect(list(page)).toHaveText([/Kingdom of Norsund/]);
    await close(page);
    await expect(cards(page)).toContainText(['Kingdom of Norsund']);
    await page.keyboard.press('Control+z');
    await expect(cards(page)).not.toContainText(['Kingdom of Norsund']);
  });

  test('keeps its name when Escape leaves the field', async ({ page }) => {
    await add(page, 'country', 'Norsund');
    await goTo(page, 'Norsund');
    await nameField(page).fill('Norseland');
    await page.keyboard.press('Escape');
    await expect(nameField(page)).toHaveValue('Norsund');
    await expect(list(page).first()).toContainText('Norsund');
  });

  test('changes its kind', async ({ page }) => {
    await add(page, 'country', 'Norsund');
    await goTo(page, 'Norsund');
    await button(page, 'organisation').press('Enter');
    await expect(list(page)).toHaveText([/Norsund\s*organisation/]);
  });

  test('gains and loses aliases, and says where one names another party too', async ({ page }) => {
    await add(page, 'country', 'Norsund', 'the North');
    await add(page, 'country', 'Veldria');
    await goTo(page, 'Veldria');
    await dialog(page).getByRole('textbox', { name: 'Add an alias' }).fill('the  north ');
    await page.keyboard.press('Enter');
    await expect(aliases(page)).toHaveText(['the north']);
    await expect(dialog(page).getByText('“the north” names Norsund too')).toBeVisible();
    await button(page, 'Remove alias the north').press('Enter');
    await expect(aliases(page)).toHaveCount(0);
    await expect(dialog(page).getByText('names Norsund too')).toBeHidden();
  });
});

test.describe('through the library', () => {
  test.beforeEach(async ({ program, page, folder }) => {
    await expect(reader(page)).toBeVisible();
    const path = await fixtureFile(folder, 'second.txt', SECOND);
    await program.app.evaluate(({ dialog: native }, file) => {
      native.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] });
    }, path);
    await page.keyboard.press('Control+o');
    await expect(reader(page)).toContainText('rail forum');
  });

  test('the number counts annotations and documents, and one goes through them from the list and by key', async ({
    page,
  }) => {
    await twoDocuments(page);
    await goTo(page, 'Norsund');
    await expect(dialog(page).getByText('3 annotations in 2 documents')).toBeVisible();
    await button(page, /^Go to the next/).press('Enter');
    await expect(dialog(page)).toBeHidden();
    await expect(page.locator('.cm-chosen')).toHaveText('The Norsund side will host the rail forum');
    await page.keyboard.press('F4');
    await expect(page.locator('.cm-chosen')).toHaveText('Norsund will pay for it');
    await page.keyboard.press('F4');
    await expect(page.locator('.cm-chosen')).toHaveText('Norsund will provide 40 million crowns');
    await page.keyboard.press('Shift+F4');
    await expect(page.locator('.cm-chosen')).toHaveText('Norsund will pay for it');
  });

  test('merging rewrites all values in all documents, says how many, and is one step of undo', async ({
    page,
  }) => {
    await twoDocuments(page);
    await add(page, 'country', 'Kingdom');
    await goTo(page, 'Kingdom');
    await button(page, 'Merge with others…').press('Enter');
    await expect(dialog(page).getByRole('textbox', { name: 'Find parties' })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect(dialog(page).getByText('3 annotations will refer to Kingdom instead')).toBeVisible();
    await button(page, 'Merge 2 parties').press('Enter');
    await expect(page.getByText('Merged 2 parties into Kingdom; 3 annotations changed.')).toBeVisible();
    await expect(aliases(page)).toHaveText(['Norsund', 'the Norsund side']);
    await expect(dialog(page).getByText('3 annotations in 2 documents')).toBeVisible();
    await close(page);
    await expect(card(page, 'Norsund will provide')).toContainText('Kingdom');
    await page.keyboard.press('Control+z');
    await expect(card(page, 'Norsund will provide')).not.toContainText('Kingdom');
    await goTo(page, 'Norsund');
    await expect(dialog(page).getByText('3 annotations in 2 documents')).toBeVisible();
    await expect(aliases(page)).toHaveText(['the Norsund side']);
  });

  test('the name that stays after merging is the one that was chosen', async ({ page }) => {
    await twoDocuments(page);
    await add(page, 'country', 'Kingdom');
    await goTo(page, 'Kingdom');
    await button(page, 'Merge with others…').click();
    await dialog(page)
      .getByRole('checkbox', { name: /Norsund/ })
      .check();
    await dialog(page).getByRole('radio', { name: 'Norsund' }).check();
    await expect(dialog(page).getByText('0 annotations will refer to Norsund instead')).toBeVisible();
    await button(page, 'Merge 2 parties').click();
    await expect(nameField(page)).toHaveValue('Norsund');
    await expect(aliases(page)).toHaveText(['the Norsund side', 'Kingdom']);
  });

  test('splitting shows which annotations go along, and moves them in one step', async ({ page }) => {
    await twoDocuments(page);
    await goTo(page, 'Norsund');
    await button(page, 'Split…').press('Enter');
    await expect(dialog(page).getByRole('checkbox', { name: 'the Norsund side' })).toBeFocused();
    await page.keyboard.press('Space');
    await expect(dialog(page).getByText('1 of 3 annotations goes along')).toBeVisible();
    await expect(
      dialog(page).getByRole('list', { name: 'Annotations that go along' }).getByRole('listitem'),
    ).toHaveText(['The Norsund side will host the rail forum Second readout']);
    await button(page, 'Split off the Norsund side').press('Enter');
    await expect(nameField(page)).toHaveValue('the Norsund side');
    await expect(dialog(page).getByText('1 annotation in 1 document')).toBeVisible();
    await close(page);
    await goTo(page, 'Norsund');
    await expect(dialog(page).getByText('2 annotations in 2 documents')).toBeVisible();
    await close(page);
    await page.keyboard.press('Control+z');
    await goTo(page, 'Norsund');
    await expect(dialog(page).getByText('3 annotations in 2 documents')).toBeVisible();
  });

  test('deleting says before what it does to values, and is one step of undo, after a restart too', async ({
    program,
    page,
    launch,
  }) => {
    await twoDocuments(page);
    await goTo(page, 'Norsund');
    await button(page, 'Delete…').press('Enter');
    await expect(
      dialog(page).getByText('3 annotations in 2 documents refer to it. It is taken out'),
    ).toBeVisible();
    await button(page, 'Delete Norsund').press('Enter');
    await expect(page.getByText('Deleted Norsund; 3 annotations changed.')).toBeVisible();
    await expect(find(page)).toBeFocused();
    await close(page);
    await clickOn(page, 'million crowns');
    await expect(page.locator('[data-chosen]')).toContainText(/party\s*required/);
    await saved(page);
    await program.close();

    const again = (await launch()).page;
    await expect(reader(again)).toBeVisible();
    await again.keyboard.press('Control+z');
    await goTo(again, 'Norsund');
    await expect(dialog(again).getByText('3 annotations in 2 documents')).toBeVisible();
  });
});

for (const theme of ['light', 'dark'] as const) {
  test(`parties are clear to everyone, ${theme}`, async ({ program, page }) => {
    await program.app.evaluate(({ nativeTheme }, source) => (nativeTheme.themeSource = source), theme);
    await add(page, 'country', 'Norsund', 'the Norsund side');
    await add(page, 'person', 'Amara Okafor');
    await tag(page, 'Norsund will provide 40 million crowns', '1');
    await goTo(page, 'Norsund');
    expect(await violations(page, '[role=dialog]')).toEqual([]);
    for (const pane of ['Merge with others…', 'Split…', 'Delete…']) {
      await button(page, pane).click();
      for (const box of await dialog(page).getByRole('checkbox').all()) await box.check();
      expect(await violations(page, '[role=dialog]')).toEqual([]);
      await button(page, 'Cancel').click();
    }
  });
}
