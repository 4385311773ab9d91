import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './support/opened';
import { violations } from './support/axe';
import { saveTo } from './support/dialogs';
import { cards, reader, shownSpans, tag } from './support/reading';
import type { Program } from './support/launch';

interface ShownItem {
  label: string;
  accelerator?: string;
  enabled: boolean;
  checked: boolean;
}

/** The items of the application menu, below its sections. */
const menuItems = ({ app }: Program): Promise<ShownItem[]> =>
  app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).flatMap((section) =>
      (section.submenu?.items ?? [])
        .filter((item) => item.type !== 'separator')
        .map(({ label, accelerator, enabled, checked }) => ({
          label,
          ...(accelerator && { accelerator: accelerator }),
          enabled,
          checked,
        })),
    ),
  );

const chooseInMenu = ({ app }: Program, label: string) =>
  app.evaluate(({ Menu }, wanted) => {
    const items = (Menu.getApplicationMenu()?.items ?? []).flatMap((section) => section.submenu?.items ?? []);
    items.find((item) => item.label === wanted)!.click();
  }, label);

const palette = (page: Page) => page.getByRole('dialog', { name: 'Find or do anything' });

async function doByName(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await palette(page).getByRole('combobox').fill(words);
  await page.keyboard.press('Enter');
  await expect(palette(page)).toBeHidden();
}

test.describe('the theme', () => {
  const background = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

  test('is light or dark by choice, and stays so', async ({ program, page, launch }) => {
    await doByName(page, 'dark theme');
    await expect.poll(() => background(page)).toBe('rgb(23, 22, 20)');
    await doByName(page, 'light theme');
    await expect.poll(() => background(page)).toBe('rgb(243, 240, 233)');
    await doByName(page, 'dark theme');
    await program.close();
    const again = await launch();
    expect(await background(again.page)).toBe('rgb(23, 22, 20)');
  });

  test('follows the system when that is chosen', async ({ program, page }) => {
    await doByName(page, 'dark theme');
    await doByName(page, 'theme of the system');
    const [system, shown] = await Promise.all([
      program.app.evaluate(({ nativeTheme }) => [nativeTheme.themeSource, nativeTheme.shouldUseDarkColors]),
      page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches),
    ]);
    expect(system).toEqual(['system', shown]);
  });
});

test('zoom makes everything larger, and stays so', async ({ program, page, launch }) => {
  const width = () => page.evaluate(() => innerWidth);
  const before = await width();
  await page.keyboard.press('Control+=');
  await page.keyboard.press('Control+=');
  await expect(page.getByRole('contentinfo')).toContainText('125 %');
  await expect.poll(width).toBeLessThan(before * 0.85);
  await program.close();
  const again = await launch();
  await expect(again.page.getByRole('contentinfo')).toContainText('125 %');
  await again.page.keyboard.press('Control+0');
  await expect(again.page.getByRole('contentinfo')).toContainText('100 %');
});

test.describe('the application menu', () => {
  test('holds every action of the command palette under the same words', async ({ program, page }) => {
    await page.keyboard.press('Control+k');
    const offered = await palette(page).getByRole('option').locator('span').allInnerTexts();
    const labels = (await menuItems(program)).map((item) => item.label);
    const actions = offered.filter((label) => label !== 'Readout of the call');
    expect(actions.length).toBeGreaterThan(25);
    expect(actions.filter((label) => !labels.includes(label))).toEqual([]);
  });

  test('shows the keys that act', async ({ program }) => {
    const items = await menuItems(program);
    expect(items.find((item) => item.label === 'Export document…')?.accelerator).toBe('CmdOrCtrl+E');
    expect(items.find((item) => item.label === 'Tag as commitment')?.accelerator).toBe('1');
  });

  test('offers what can be done now, and no more', async ({ program, page }) => {
    const enabled = async (label: string) =>
      (await menuItems(program)).find((item) => item.label === label)?.enabled;
    expect(await enabled('Delete annotation')).toBe(false);
    await tag(page, 'vaccine stocks', '2');
    await expect.poll(() => enabled('Delete annotation')).toBe(true);
    await expect.poll(() => enabled('Undo Tag as cooperation area')).toBe(true);
  });

  test('does what it says', async ({ program, page }) => {
    await tag(page, 'vaccine stocks', '2');
    await chooseInMenu(program, 'Delete annotation');
    await expect(cards(page)).toHaveCount(0);
  });
});

test.describe('without a mouse', () => {
  test('a document is opened, tagged, corrected and exported', async ({ folder, launch }) => {
    const { app, page } = await launch({ profile: join(folder, 'new-profile') });
    await page.keyboard.press('Control+k');
    await page.keyboard.type('sample');
    await page.keyboard.press('Enter');
    await expect(reader(page)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('s');
    await page.keyboard.press('1');
    await page.keyboard.press('Escape');
    await page.keyboard.press('2');
    await expect(cards(page)).toContainText([/cooperation area/]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    await page.keyboard.type('by keyboard alone');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Alt+ArrowUp');
    await expect(page.locator('[data-chosen]')).toContainText('cooperation area');
    await saveTo(app, join(folder, 'out.json'));
    await page.keyboard.press('Control+e');
    await expect(page.getByText('Exported to out.json')).toBeVisible();
    const { documents } = JSON.parse(await readFile(join(folder, 'out.json'), 'utf8'));
    expect(documents[0].annotations).toMatchObject([{ tag: 'cooperation-area', note: 'by keyboard alone' }]);
  });

  test('the list of annotations is walked with the arrow keys', async ({ page }) => {
    await tag(page, 'Amara Okafor', '3');
    await tag(page, 'cross-border rail', '2');
    await tag(page, 'vaccine stocks', '2');
    await page.keyboard.press('Shift+F6');
    await page.keyboard.press('ArrowUp');
    await expect(page.locator('.cm-chosen')).toHaveText('cross-border rail');
    await page.keyboard.press('ArrowUp');
    await expect(page.locator('.cm-chosen')).toHaveText('Amara Okafor');
    await page.keyboard.press('F6');
    await expect(reader(page)).toBeFocused();
  });

  test('every annotation at the caret is reached with Enter', async ({ page }) => {
    await tag(page, 'cross-border rail', '2');
    await tag(page, 'Norsund will provide 40 million crowns for cross-border rail', '1');
    await page.keyboard.press('Escape');
    const quotes = [];
    for (let count = 0; count < 2; count++) {
      await page.keyboard.press('Enter');
      quotes.push(await page.locator('.cm-chosen').allInnerTexts());
    }
    expect(quotes.map((parts) => parts.join('').length)).toEqual([17, 60]);
    expect(await shownSpans(page)).toHaveLength(2);
  });

  test('keys of actions are letters where one types', async ({ page }) => {
    await tag(page, 'vaccine stocks', '2');
    await page.keyboard.press('n');
    await page.keyboard.type('123 sen');
    await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('123 sen');
    await expect(cards(page)).toHaveCount(1);
  });
});

test('no key of an action acts behind a dialog', async ({ page }) => {
  await doByName(page, 'your name');
  await expect(page.getByRole('dialog', { name: 'Your name' })).toBeVisible();
  await page.keyboard.press('Control+w');
  await page.keyboard.press('Escape');
  await expect(reader(page)).toBeVisible();
});

test('the annotator’s name signs new annotations', async ({ folder, program, page }) => {
  await doByName(page, 'your name');
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ines Calder');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('contentinfo')).toContainText('Ines Calder');
  await tag(page, 'vaccine stocks', '2');
  await saveTo(program.app, join(folder, 'out.json'));
  await page.keyboard.press('Control+e');
  await expect(page.getByText('Exported to out.json')).toBeVisible();
  const { documents } = JSON.parse(await readFile(join(folder, 'out.json'), 'utf8'));
  expect(documents[0].annotations[0].annotator).toBe('Ines Calder');
});

test.describe('accessibility', () => {
  for (const theme of ['light', 'dark']) {
    test(`axe finds nothing on the first screen, in reading, tagging and in the palette (${theme})`, async ({
      page,
    }) => {
      await doByName(page, `${theme} theme`);
      await tag(page, 'Amara Okafor', '3');
      await tag(page, 'cross-border rail', '2');
      await tag(page, 'Norsund will provide 40 million crowns for cross-border rail', '1');
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('s');
      await expect(page.getByRole('toolbar', { name: 'Tag the selection' })).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Control+k');
      await page.waitForTimeout(200);
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+w');
      await expect(page.getByRole('heading', { name: 'Open a text to read and tag' })).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });
  }
});
