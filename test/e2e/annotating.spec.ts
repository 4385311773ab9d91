import { expect, test, MIXED } from './support/opened';
import {
  caretBefore,
  cards,
  clickOn,
  dragOver,
  placeOf,
  reader,
  saved,
  shownSpans,
  tag,
} from './support/reading';

const PALETTE = { name: 'Tag the selection' };
const COMMITMENT = 'Norsund will provide 40 million crowns for cross-border rail by the end of 2026';

test.describe('selecting', () => {
  test('with the mouse offers the tags beside the words, not on them', async ({ page }) => {
    await dragOver(page, 'Jonas Lindqvist');
    const palette = page.getByRole('toolbar', PALETTE);
    await expect(palette.getByRole('button')).toHaveText([/commitment/, /cooperation area/, /attendee/]);
    const box = (await palette.boundingBox())!;
    const { middle } = await placeOf(page, 'Jonas Lindqvist');
    expect(box.y > middle.y + 8 || box.y + box.height < middle.y - 8).toBe(true);
  });

  test('completes the words that the mouse has cut', async ({ page }) => {
    await dragOver(page, 'onas Lindqv');
    await page.keyboard.press('3');
    await expect(cards(page)).toContainText(['Jonas Lindqvist']);
  });

  test('takes exactly what was selected while Alt is held', async ({ page }) => {
    await page.keyboard.down('Alt');
    await dragOver(page, 'onas Lindqv');
    await page.keyboard.up('Alt');
    await page.keyboard.press('3');
    expect(await shownSpans(page)).toEqual(['onas Lindqv']);
  });

  test('with the keyboard goes by characters, and Alt with the tag key keeps them', async ({ page }) => {
    await caretBefore(page, 'Jonas');
    for (let count = 0; count < 3; count++) await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Alt+3');
    expect(await shownSpans(page)).toEqual(['Jon']);
  });

  for (const modifier of ['Control', 'Alt']) {
    test(`with ${modifier} and Shift goes by words`, async ({ page }) => {
      await caretBefore(page, 'Prime Minister');
      for (let count = 0; count < 4; count++) await page.keyboard.press(`${modifier}+Shift+ArrowRight`);
      await page.keyboard.press('3');
      expect(await shownSpans(page)).toEqual(['Prime Minister Jonas Lindqvist']);
    });
  }

  test('with S takes the sentence at the caret, and with S again the next one too', async ({ page }) => {
    await caretBefore(page, 'will provide');
    await page.keyboard.press('s');
    await page.keyboard.press('1');
    expect(await shownSpans(page)).toEqual([`${COMMITMENT}.`]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('s');
    await page.keyboard.press('s');
    await page.keyboard.press('1');
    await expect(cards(page)).toHaveCount(2);
  });

  test('with a double click takes the word, with a triple click the sentence', async ({ page }) => {
    await clickOn(page, 'Wednesday', { clickCount: 2 });
    await page.keyboard.press('1');
    await expect(cards(page)).toContainText(['Wednesday']);
    await clickOn(page, 'vaccine', { clickCount: 3 });
    await page.keyboard.press('1');
    await expect(cards(page).last()).toContainText(
      'Both sides agreed to share vaccine stocks in an emergency.',
    );
  });

  test('of white space alone offers nothing', async ({ page }) => {
    await caretBefore(page, ' will provide');
    await page.keyboard.press('Shift+ArrowRight');
    await expect(page.getByRole('toolbar', PALETTE)).toBeHidden();
  });

  test('never lets a key change the text', async ({ page }) => {
    const before = await reader(page).innerText();
    await caretBefore(page, 'vaccine');
    for (const key of ['x', 'Enter', 'Backspace', 'Delete', 'Control+v', 'Control+x'])
      await page.keyboard.press(key);
    await page.keyboard.insertText('intruder');
    expect(await reader(page).innerText()).toBe(before);
  });
});

test.describe('tagging', () => {
  test('shows the annotation in the text, in the list and in the counts at once', async ({ page }) => {
    await tag(page, COMMITMENT, '1');
    await tag(page, 'cross-border rail', '2');
    await tag(page, 'President Amara Okafor', '3');
    await expect(cards(page)).toContainText([
      /attendee.*President Amara Okafor/,
      /commitment.*Norsund will provide/,
      /cooperation area.*cross-border rail/,
    ]);
    expect((await shownSpans(page)).sort()).toEqual(
      [COMMITMENT, 'President Amara Okafor', 'cross-border rail'].sort(),
    );
    await expect(page.getByRole('contentinfo')).toContainText('1 commitment');
    await expect(page.getByRole('navigation', { name: 'Library' })).toContainText(/1\s*commitment/);
    await saved(page);
  });

  test('works by clicking in the palette too', async ({ page }) => {
    await dragOver(page, 'vaccine stocks');
    await page
      .getByRole('toolbar', PALETTE)
      .getByRole('button', { name: /cooperation area/ })
      .click();
    await expect(cards(page)).toContainText([/cooperation area.*vaccine stocks/]);
  });

  test('keeps nested, crossing and identical spans apart and within reach of a click', async ({ page }) => {
    await tag(page, COMMITMENT, '1');
    await tag(page, 'cross-border rail', '2');
    await tag(page, 'cross-border rail', '3');
    await tag(page, 'rail by the end of 2026. Veldria', '3');
    const lanes = await page.locator('[data-annotation]').evaluateAll((parts) => {
      const byId = new Map(
        parts.map((part) => [part.getAttribute('data-annotation'), part.style.getPropertyValue('--lane')]),
      );
      return [...byId.values()].sort();
    });
    expect(lanes).toEqual(['0', '1', '2', '3']);
    const reached = new Set<string>();
    for (let click = 0; click < 4; click++) {
      await clickOn(page, 'rail');
      // The choice follows the click; and a faster second click would be a double click.
      await page.waitForTimeout(600);
      reached.add(await page.locator('[data-chosen]').innerText());
    }
    expect([...reached]).toHaveLength(4);
  });
});

test('the same words are not tagged twice with one tag', async ({ page }) => {
  await tag(page, 'vaccine stocks', '2');
  await dragOver(page, 'vaccine stocks');
  await page.keyboard.press('2');
  await expect(cards(page)).toHaveCount(1);
  await expect(page.getByText('These words are tagged as cooperation area already.')).toBeVisible();
});

test.describe('an annotation', () => {
  test.beforeEach(async ({ page }) => {
    await tag(page, 'Jonas Lindqvist', '3');
    await expect(cards(page)).toHaveCount(1);
  });

  test('gets another tag by its key', async ({ page }) => {
    await page.keyboard.press('1');
    await expect(cards(page)).toContainText([/^\s*commitment.*Jonas Lindqvist/]);
  });

  test('gets another tag on its card', async ({ page }) => {
    await page.locator('[data-chosen]').getByRole('button', { name: 'Tag T' }).click();
    await page
      .getByRole('toolbar', PALETTE)
      .getByRole('button', { name: /commitment/ })
      .click();
    await expect(cards(page)).toContainText([/^\s*commitment.*Jonas Lindqvist/]);
  });

  test('keeps a note that is typed, also when one goes on without leaving the field', async ({ page }) => {
    await page.keyboard.press('n');
    await page.keyboard.type('Leads the delegation; see 2024.');
    await page.keyboard.press('Escape');
    await expect(reader(page)).toBeFocused();
    await saved(page);
    await clickOn(page, 'Wednesday');
    await expect(cards(page)).toContainText([/Leads the delegation; see 2024\./]);
  });

  test('is resized by dragging an edge, to whole words', async ({ page }) => {
    const edge = page.locator('.cm-edge-start');
    const from = (await edge.boundingBox())!;
    const { start } = await placeOf(page, 'rime Minister');
    await page.mouse.move(from.x, from.y - 7);
    await page.mouse.down();
    await page.mouse.move(start.x, start.y, { steps: 5 });
    await expect(cards(page)).toContainText([/Prime Minister Jonas Lindqvist/]);
    await page.mouse.up();
    expect(await shownSpans(page)).toEqual(['Prime Minister Jonas Lindqvist']);
    await saved(page);
  });

  test('is resized by keys, a word at a time at either end', async ({ page }) => {
    await page.keyboard.press('Alt+ArrowRight');
    expect(await shownSpans(page)).toEqual(['Jonas Lindqvist met']);
    await page.keyboard.press('Control+Alt+ArrowLeft');
    expect(await shownSpans(page)).toEqual(['Minister Jonas Lindqvist met']);
    await page.keyboard.press('Alt+ArrowLeft');
    expect(await shownSpans(page)).toEqual(['Minister Jonas Lindqvist']);
  });

  test('is resized with the selection, and left as it was by Escape', async ({ page }) => {
    await page.keyboard.press('e');
    await page.keyboard.press('Control+Shift+ArrowRight');
    await page.keyboard.press('Escape');
    expect(await shownSpans(page)).toEqual(['Jonas Lindqvist']);
    await clickOn(page, 'Jonas Lindqvist');
    await expect(page.locator('[data-chosen]')).toHaveCount(1);
    await page.keyboard.press('e');
    await page.keyboard.press('Control+Shift+ArrowRight');
    await page.keyboard.press('Enter');
    expect(await shownSpans(page)).toEqual(['Jonas Lindqvist met']);
  });

  test('goes with Delete, comes back with undo and goes again with redo', async ({ page }) => {
    await page.keyboard.press('Delete');
    await expect(cards(page)).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(cards(page)).toContainText(['Jonas Lindqvist']);
    await page.keyboard.press('Control+Shift+z');
    await expect(cards(page)).toHaveCount(0);
  });

  test('is found from its card and its card from the text', async ({ page }) => {
    await tag(page, 'vaccine stocks', '2');
    await cards(page).first().getByRole('button', { name: /Jonas/ }).click();
    await expect(page.locator('.cm-chosen')).toHaveText('Jonas Lindqvist');
    await clickOn(page, 'vaccine stocks');
    await expect(page.locator('[data-chosen]')).toContainText('vaccine stocks');
  });
});

test.describe('on emoji, Chinese, combining marks and CRLF', () => {
  test.use({ text: MIXED });

  test('a span never ends inside a family, a flag or an accented letter', async ({ page }) => {
    await caretBefore(page, '👩‍👩‍👧');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Alt+1');
    await caretBefore(page, 'guests');
    await page.keyboard.press('Control+Shift+ArrowLeft');
    await page.keyboard.press('2');
    await page.keyboard.press('Escape');
    await tag(page, '战略沟通', '1');
    await tag(page, '👍🏽', '3');
    expect(await shownSpans(page)).toEqual(['👩‍👩‍👧', 'nai\u0308ve', '战略沟通', '👍🏽']);
    await saved(page);
  });

  test('a right-to-left line is read and tagged as such', async ({ page }) => {
    await expect(page.locator('.cm-line', { hasText: 'الخارجية' })).toHaveCSS('direction', 'rtl');
    await clickOn(page, 'الخارجية', { clickCount: 2 });
    await page.keyboard.press('3');
    await expect(cards(page)).toContainText(['الخارجية']);
  });
});
