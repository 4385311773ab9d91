import type { Page } from '@playwright/test';
import { fixtureFile } from './support/fixture-files';
import { violations } from './support/axe';
import { expect, test, MIXED, READOUT } from './support/opened';
import { caretBefore, cards, dragOver, reader, saved, shownSpans, tag } from './support/reading';

const bar = (page: Page) => page.getByRole('search', { name: 'Find in the document' });
const field = (page: Page) => bar(page).getByRole('textbox', { name: 'Find' });
const count = (page: Page) => bar(page).getByRole('status');
const hits = (page: Page) => page.locator('.cm-hit').allInnerTexts();
const current = (page: Page) => page.locator('.cm-hit-current');

async function find(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+f');
  await expect(field(page)).toBeFocused();
  await page.keyboard.insertText(words);
}

test.describe('finding', () => {
  test('marks every hit, shows which one is current, and counts them', async ({ page }) => {
    await find(page, 'rail');
    await expect(count(page)).toHaveText('1 of 1');
    await field(page).fill('will');
    await expect(count(page)).toHaveText('1 of 1');
    await field(page).fill('o');
    await expect(count(page)).toHaveText(/^1 of 1\d$/);
    expect((await hits(page)).every((hit) => hit.toLowerCase() === 'o')).toBe(true);
    await expect(current(page)).toHaveCount(1);
    await field(page).fill('nowhere');
    await expect(count(page)).toHaveText('No hits');
    await expect(page.locator('.cm-hit')).toHaveCount(0);
  });

  test('begins at the caret and goes round the ends of the text, with Enter and with F3', async ({
    page,
  }) => {
    await caretBefore(page, 'Norsund will');
    await find(page, 'Veldria');
    await expect(count(page)).toHaveText('2 of 2');
    await page.keyboard.press('Enter');
    await expect(count(page)).toHaveText('1 of 2');
    await page.keyboard.press('Shift+Enter');
    await expect(count(page)).toHaveText('2 of 2');
    await page.keyboard.press('F3');
    await expect(count(page)).toHaveText('1 of 2');
    await page.keyboard.press('Shift+F3');
    await expect(count(page)).toHaveText('2 of 2');
    await expect(field(page)).toBeFocused();
  });

  test('with Alt and Enter selects the hit, which can be extended and tagged', async ({ page }) => {
    await find(page, 'share vaccine');
    await expect(count(page)).toHaveText('1 of 1');
    await page.keyboard.press('Alt+Enter');
    await expect(bar(page)).toBeHidden();
    await expect(reader(page)).toBeFocused();
    await page.keyboard.press('Control+Shift+ArrowRight');
    await page.keyboard.press('2');
    await expect.poll(() => shownSpans(page)).toEqual(['share vaccine stocks']);
  });

  test('closes with Escape and leaves the caret at the hit', async ({ page }) => {
    await find(page, 'vaccine');
    await expect(count(page)).toHaveText('1 of 1');
    await page.keyboard.press('Escape');
    await expect(bar(page)).toBeHidden();
    await expect(page.locator('.cm-hit')).toHaveCount(0);
    await expect(reader(page)).toBeFocused();
    await expect(page.getByRole('contentinfo')).toContainText('Paragraph 4 of 4');
    await page.keyboard.press('Control+Shift+ArrowRight');
    await page.keyboard.press('2');
    expect(await shownSpans(page)).toEqual(['vaccine']);
  });

  test('goes on with F3 after it was closed', async ({ page }) => {
    await find(page, 'Veldria');
    await expect(count(page)).toHaveText('1 of 2');
    await page.keyboard.press('Escape');
    await page.keyboard.press('F3');
    await expect(count(page)).toHaveText('2 of 2');
    await expect(reader(page)).toBeFocused();
  });

  test('looks for the words that are selected', async ({ page }) => {
    await dragOver(page, 'Veldria welcomes');
    await page.keyboard.press('Control+f');
    await expect(field(page)).toHaveValue('Veldria welcomes');
    await expect(count(page)).toHaveText('1 of 1');
  });

  test('knows whole words and case, by keys and by buttons', async ({ page }) => {
    await find(page, 'a');
    const option = (name: string) => bar(page).getByRole('button', { name });
    await page.keyboard.press('Alt+w');
    await expect(option('Whole words')).toHaveAttribute('aria-pressed', 'true');
    await field(page).fill('ON');
    await expect.poll(() => hits(page)).toEqual(['on']);
    await option('Match case').click();
    await expect(count(page)).toHaveText('No hits');
    await field(page).fill('vaccin');
    await page.keyboard.press('Alt+c');
    await expect(count(page)).toHaveText('No hits');
    await option('Whole words').click();
    await expect(count(page)).toHaveText('1 of 1');
  });

  test('takes regular expressions, and says quietly what is wrong with one', async ({ page }) => {
    await find(page, '\\d+ million|20\\d\\d');
    await page.keyboard.press('Alt+r');
    await expect.poll(() => hits(page)).toEqual(['40 million', '2026']);
    await field(page).fill('(million');
    await expect(count(page)).toHaveText('Not a regular expression: unterminated group');
    await field(page).fill('(million)');
    await expect.poll(() => hits(page)).toEqual(['million']);
  });
});

test.describe('a runaway pattern', () => {
  test.use({ text: `${READOUT}\n${'a'.repeat(5000)}!` });

  test('is stopped and said to be too slow, while the program goes on working', async ({ page }) => {
    await page.keyboard.press('Control+f');
    await page.keyboard.press('Alt+r');
    await field(page).fill('(a+)+$');
    // The longest time between two frames while the pattern runs.
    const longest = await page.evaluate(async () => {
      let longest = 0;
      for (let last = performance.now(), end = last + 900; last < end;) {
        const now = await new Promise<number>((painted) =>
          requestAnimationFrame(() => painted(performance.now())),
        );
        longest = Math.max(longest, now - last);
        last = now;
      }
      return longest;
    });
    expect(longest).toBeLessThan(400);
    await expect(count(page)).toHaveText('This pattern takes too long');
    await field(page).fill('vaccine');
    await expect(count(page)).toHaveText('1 of 1');
    await page.keyboard.press('Escape');
    await tag(page, 'cross-border rail', '2');
    await saved(page);
  });
});

test.describe('tagging all hits', () => {
  test('makes an annotation for each, and one undo takes them all back', async ({ page }) => {
    await find(page, 'Veldria');
    await bar(page).getByRole('button', { name: 'Tag all hits as attendee' }).click();
    await expect(page.getByText('Tagged 2 hits as attendee.')).toBeVisible();
    await expect(cards(page)).toHaveCount(2);
    expect(await shownSpans(page)).toEqual(['Veldria', 'Veldria']);
    await page.keyboard.press('Escape');
    await saved(page);
    await page.keyboard.press('Control+z');
    await expect(page.getByText('Undone: Tag 2 hits as attendee')).toBeVisible();
    await expect(cards(page)).toHaveCount(0);
    await page.keyboard.press('Control+Shift+z');
    await expect(cards(page)).toHaveCount(2);
  });

  test('leaves out what has the tag already, by the key too', async ({ page }) => {
    await tag(page, 'Veldria welcomes', '1');
    await tag(page, 'vaccine stocks', '2');
    await find(page, 'vaccine stocks|Veldria');
    await page.keyboard.press('Alt+r');
    await expect(count(page)).toHaveText(/of 3/);
    await page.keyboard.press('Alt+Shift+2');
    await expect(page.getByText('Tagged 2 hits as cooperation area. 1 hit had it already.')).toBeVisible();
    await expect(cards(page)).toHaveCount(4);
    await page.keyboard.press('Alt+Shift+2');
    await expect(page.getByText('Nothing to do: 3 hits tagged as cooperation area already.')).toBeVisible();
  });
});

test.describe('on emoji, Chinese, combining marks and CRLF', () => {
  test.use({ text: MIXED });

  test('hits are whole characters at the right places', async ({ page }) => {
    for (const [words, shown] of [
      ['战略沟通', '战略沟通'],
      ['👩', '👩‍👩‍👧'],
      ['🇱🇦', '🇱🇦'],
      ['ПРИВЕТСТВИЕ', 'Приветствие'],
      ['nai', 'nai\u0308'],
      ['الخارجية', 'الخارجية'],
      ['👍', '👍🏽'],
    ] as const) {
      await page.keyboard.press('Control+f');
      await field(page).fill(words);
      await expect(current(page)).toHaveText(shown);
      await expect(count(page)).toHaveText('1 of 1');
    }
    await bar(page).getByRole('button', { name: 'Tag all hits as attendee' }).click();
    await expect.poll(() => shownSpans(page)).toEqual(['👍🏽']);
  });
});

test('a text with more hits than are shown says so, and stays quick', async ({ folder, launch }) => {
  const line = `${'Veldria and Norsund agreed on a rail link. '.repeat(10)}\n`;
  const file = await fixtureFile(folder, 'long.txt', line.repeat(12_000));
  const { page } = await launch({ files: [file] });
  await expect(reader(page)).toBeVisible();
  await find(page, 'rail');
  await expect(count(page)).toHaveText('1 of the first 20,000');
  await page.keyboard.press('Shift+Enter');
  await expect(count(page)).toHaveText('20,000 of the first 20,000');
  await expect(current(page)).toBeVisible();
  expect(await page.locator('.cm-hit').count()).toBeLessThan(2000);
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the find bar (${theme})`, async ({ program, page }) => {
    await program.app.evaluate(({ nativeTheme }, source) => (nativeTheme.themeSource = source), theme);
    await tag(page, 'cross-border rail', '2');
    await find(page, 'rail');
    await expect(count(page)).toHaveText('1 of 1');
    expect(await violations(page, '[role=search]')).toEqual([]);
    expect(await violations(page, '.cm-content')).toEqual([]);
    await page.keyboard.press('Alt+r');
    await field(page).fill('(rail');
    await expect(count(page)).toHaveText(/^Not a regular/);
    expect(await violations(page, '[role=search]')).toEqual([]);
  });
}
