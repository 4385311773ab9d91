import type { Locator, Page } from '@playwright/test';
import { violations } from './support/axe';
import { fixtureFile } from './support/fixture-files';
import { expect, READOUT, test } from './support/opened';
import { cards, clickOn, placeOf, reader, saved, tag } from './support/reading';

const card = (page: Page, words: string) =>
  cards(page).filter({ has: page.locator('.head', { hasText: words }) });
const chosen = (page: Page) => page.locator('[data-chosen]');
const listed = (page: Page) =>
  chosen(page).getByRole('group', { name: 'Relations' }).locator('[data-relation]');
const hintOn = (page: Page, words: string) => card(page, words).locator('kbd').first();
const bar = (page: Page) => page.getByText('Relate to…');
const types = (page: Page) => page.getByRole('toolbar', { name: 'Type of relation' });
const search = (page: Page) => page.getByRole('dialog', { name: 'Relate to an annotation of the library' });
const arcs = (page: Page) => page.locator('svg.arcs');

const SPANS = [
  ['Jonas Lindqvist', '3'],
  ['Norsund will provide 40 million crowns', '1'],
  ['cross-border rail', '2'],
  ['vaccine stocks', '2'],
] as const;

/** An attendee, a commitment and two areas; the commitment is chosen. */
async function annotated(page: Page): Promise<void> {
  for (const [words, key] of SPANS) await tag(page, words, key);
  await choose(page, 'million crowns');
}

async function choose(page: Page, words: string): Promise<void> {
  await clickOn(page, words);
  await expect(page.locator('.cm-chosen').filter({ hasText: words })).not.toHaveCount(0);
}

/** Begins relating and types the letters on a card. */
async function aimAt(page: Page, words: string): Promise<void> {
  await page.keyboard.press('r');
  await page.keyboard.type((await hintOn(page, words).textContent())!);
}

async function relate(page: Page, words: string, letter: string): Promise<void> {
  const before = await listed(page).count();
  await aimAt(page, words);
  await expect(types(page)).toBeVisible();
  await page.keyboard.press(letter);
  await expect(listed(page)).toHaveCount(before + 1);
}

/** Where the middle of something is, once it has come to rest. */
async function middleOf(locator: Locator): Promise<{ x: number; y: number }> {
  await locator.hover({ trial: true });
  const { x, y, width, height } = (await locator.boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
}

test.describe('relating by the keyboard', () => {
  test('R, the letter of a card and the letter of a type make a relation, which the card lists', async ({
    page,
  }) => {
    await annotated(page);
    await aimAt(page, 'cross-border rail');
    await expect(types(page).getByRole('button')).toHaveText([/concerns →\s*C/, /same as →\s*S/]);
    await page.keyboard.press('c');
    await expect(types(page)).toBeHidden();
    await expect(listed(page)).toHaveText([/concerns →\s*cross-border rail/]);
  });

  test('a letter stands on each card and at each span that may be an end, and on no other', async ({
    page,
  }) => {
    await annotated(page);
    await page.keyboard.press('r');
    await expect(bar(page)).toBeVisible();
    await expect(
      cards(page)
        .locator('kbd')
        .filter({ hasText: /^[a-z]$/ }),
    ).toHaveCount(3);
    await expect(chosen(page).locator('.head kbd')).toHaveCount(0);
    const letter = (await hintOn(page, 'vaccine stocks').textContent())!;
    const atSpan = page.locator('[data-at-span]').filter({ hasText: letter });
    const { start } = await placeOf(page, 'vaccine stocks');
    const box = (await atSpan.boundingBox())!;
    expect(Math.abs(box.x - start.x)).toBeLessThan(12);
    expect(Math.abs(box.y - start.y)).toBeLessThan(30);
  });

  test('two annotations are related once by each type, whichever way', async ({ page }) => {
    await annotated(page);
    await relate(page, 'cross-border rail', 'c');
    await aimAt(page, 'cross-border rail');
    await expect(listed(page)).toHaveText([/concerns →/, /same as →/]);
    await page.keyboard.press('r');
    await expect(hintOn(page, 'vaccine stocks')).toBeVisible();
    await expect(card(page, 'cross-border rail').locator('kbd')).toHaveCount(0);
    await page.keyboard.press('Escape');
    await choose(page, 'cross-border rail');
    await page.keyboard.press('r');
    await expect(hintOn(page, 'vaccine stocks')).toBeVisible();
    await expect(hintOn(page, 'Norsund')).toHaveCount(0);
  });

  test('a type that leads the other way alone is made that way, and says so', async ({ page }) => {
    await annotated(page);
    await aimAt(page, 'Jonas Lindqvist');
    await expect(types(page).getByRole('button', { name: '← makes' })).toBeVisible();
    await page.keyboard.press('m');
    await expect(listed(page)).toHaveText([/← makes\s*Jonas Lindqvist/]);
    await expect(page.getByText('“makes” leads from attendee to commitment')).toBeVisible();
    await choose(page, 'Jonas Lindqvist');
    await expect(listed(page)).toHaveText([/makes →\s*Norsund will provide/]);
  });

  test('Escape leaves, and keys are for relating until then', async ({ page }) => {
    await annotated(page);
    await page.keyboard.press('r');
    await page.keyboard.press('2');
    await page.keyboard.press('Escape');
    await expect(bar(page)).toBeHidden();
    await expect(chosen(page).locator('b').first()).toHaveText('commitment');
    await aimAt(page, 'vaccine stocks');
    await page.keyboard.press('Escape');
    await expect(types(page)).toBeHidden();
    await expect(listed(page)).toHaveCount(0);
    await expect(chosen(page)).toContainText('Norsund');
  });

  test.describe('among many', () => {
    test.use({ text: `Many\n${'rail '.repeat(30)}\nNorsund will provide power.` });

    test('two letters choose where one for each does not reach', async ({ page }) => {
      await page.keyboard.press('Control+f');
      await page.keyboard.type('rail');
      await expect(page.locator('.cm-hit')).toHaveCount(30);
      await page.keyboard.press('Alt+Shift+2');
      await page.keyboard.press('Escape');
      await tag(page, 'Norsund will provide power', '1');
      await page.keyboard.press('r');
      const hints = page.locator('[data-at-span]');
      await expect(hints).toHaveCount(30);
      const [first, second] = (await hints.last().textContent())!;
      await page.keyboard.press(first!);
      await expect(types(page)).toBeHidden();
      await expect(page.locator('kbd.out')).not.toHaveCount(0);
      await page.keyboard.press(second!);
      await page.keyboard.press('c');
      await expect(listed(page)).toHaveText([/concerns →\s*rail/]);
    });
  });
});

test.describe('relating to another document', () => {
  const EARLIER = 'Earlier readout\nNorsund is ready to pay 20 million crowns for rail.';

  test('/ finds an annotation of the library by its words, its tag and its document', async ({
    program,
    folder,
    profile,
    launch,
  }) => {
    await program.close();
    const { page } = await launch({
      profile,
      files: [await fixtureFile(folder, 'earlier.txt', EARLIER)],
    });
    await tag(page, 'Norsund is ready to pay 20 million crowns', '1');
    await tag(page, 'rail', '2');
    await page.getByRole('navigation', { name: 'Library' }).getByText('Readout of the call').click();
    await expect(reader(page)).toContainText('vaccine stocks');
    await tag(page, 'Norsund will provide 40 million crowns', '1');

    await page.keyboard.press('r');
    await page.keyboard.press('/');
    const options = search(page).getByRole('option');
    await expect(options).toHaveCount(2);
    await page.keyboard.type('earlier commitment 20 million');
    await expect(options).toHaveText([/commitment\s*Norsund is ready to pay.*Earlier readout/]);
    await page.keyboard.press('Enter');
    await expect(search(page)).toBeHidden();
    await page.keyboard.press('u');
    await expect(listed(page)).toHaveText([/updates →\s*Norsund is ready to pay.*· Earlier readout/]);

    await listed(page).click();
    await expect(reader(page)).toContainText('is ready to pay');
    await expect(page.locator('.cm-chosen')).toHaveText('Norsund is ready to pay 20 million crowns');
    await expect(listed(page)).toHaveText([/← updates\s*Norsund will provide.*· Readout of the call/]);
    await listed(page).focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('.cm-chosen')).toHaveText('Norsund will provide 40 million crowns');
    await expect(reader(page)).toContainText('vaccine stocks');
  });

  test('closing the search leaves relating', async ({ page }) => {
    await annotated(page);
    await page.keyboard.press('r');
    await page.keyboard.press('/');
    await expect(search(page).getByRole('option')).toHaveCount(3);
    await page.keyboard.press('Escape');
    await expect(search(page)).toBeHidden();
    await expect(bar(page)).toBeHidden();
  });
});

test.describe('relating by the mouse', () => {
  const handle = (page: Page) => chosen(page).getByRole('button', { name: 'Relate' });

  async function dragTo(page: Page, to: { x: number; y: number }): Promise<void> {
    const from = await middleOf(handle(page));
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
    await page.mouse.move(to.x, to.y, { steps: 4 });
  }

  test('dragging from the chosen card to another asks for the type', async ({ page }) => {
    await annotated(page);
    await dragTo(page, await middleOf(card(page, 'vaccine stocks').locator('.head')));
    await expect(page.locator('.cm-hovered')).toHaveText('vaccine stocks');
    await page.mouse.up();
    await types(page).getByRole('button', { name: 'concerns →' }).click();
    await expect(listed(page)).toHaveText([/concerns →\s*vaccine stocks/]);
    await expect(chosen(page)).toContainText('Norsund');
  });

  test('dragging to words takes their annotation, and dropping elsewhere nothing', async ({ page }) => {
    await annotated(page);
    const { middle } = await placeOf(page, 'Both sides');
    await dragTo(page, middle);
    await page.mouse.up();
    await expect(bar(page)).toBeHidden();
    await dragTo(page, (await placeOf(page, 'cross-border rail')).middle);
    await page.mouse.up();
    await types(page).getByRole('button', { name: 'concerns →' }).click();
    await expect(listed(page)).toHaveText([/concerns →\s*cross-border rail/]);
  });

  test('a click on the handle begins, and a click on a card takes it', async ({ page }) => {
    await annotated(page);
    await handle(page).click();
    await expect(bar(page)).toBeVisible();
    await card(page, 'vaccine stocks').locator('.head').click();
    await types(page).getByRole('button', { name: 'concerns →' }).click();
    await expect(listed(page)).toHaveText([/concerns →\s*vaccine stocks/]);
    await expect(chosen(page)).toContainText('Norsund');
  });
});

test.describe('the relations on the card', () => {
  test('are walked by Shift R and the arrows, followed by Enter, changed by T, removed by Delete', async ({
    page,
  }) => {
    await annotated(page);
    await relate(page, 'cross-border rail', 'c');
    await relate(page, 'vaccine stocks', 'c');
    await page.keyboard.press('Shift+R');
    await expect(listed(page).first()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(listed(page).last()).toBeFocused();

    await page.keyboard.press('t');
    await expect(types(page).getByRole('button', { pressed: true })).toHaveText(/concerns/);
    await page.keyboard.press('s');
    await expect(listed(page)).toHaveText([/concerns →\s*cross-border rail/, /same as →\s*vaccine stocks/]);

    await listed(page).first().focus();
    await page.keyboard.press('Delete');
    await expect(listed(page)).toHaveText([/same as →\s*vaccine stocks/]);
    await expect(listed(page)).toBeFocused();
    await expect(cards(page)).toHaveCount(SPANS.length);
    await page.keyboard.press('Enter');
    await expect(page.locator('.cm-chosen')).toHaveText('vaccine stocks');
  });

  test('are changed and removed by the mouse, and each is one step of undo', async ({ page }) => {
    await annotated(page);
    await relate(page, 'cross-border rail', 'c');
    await listed(page).hover();
    await chosen(page).getByRole('button', { name: 'Change type of concerns' }).click();
    await types(page).getByRole('button', { name: 'same as →' }).click();
    await expect(listed(page)).toHaveText([/same as →/]);
    await chosen(page).getByRole('button', { name: 'Remove same as' }).click();
    await expect(listed(page)).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(listed(page)).toHaveText([/same as →/]);
    await page.keyboard.press('Control+z');
    await expect(listed(page)).toHaveText([/concerns →/]);
    await expect(chosen(page)).toContainText('Norsund');
  });

  test('light the other end', async ({ page }) => {
    await annotated(page);
    await relate(page, 'vaccine stocks', 'c');
    await listed(page).hover();
    await expect(page.locator('.cm-hovered')).toHaveText('vaccine stocks');
    await expect(page.locator('.card.lit')).toContainText('vaccine stocks');
  });

  test('are there after a restart', async ({ program, page, launch }) => {
    await annotated(page);
    await relate(page, 'Jonas Lindqvist', 'm');
    await saved(page);
    await program.close();
    const again = (await launch()).page;
    await expect(reader(again)).toBeVisible();
    await choose(again, 'million crowns');
    await expect(listed(again)).toHaveText([/← makes\s*Jonas Lindqvist/]);
  });
});

test.describe('what takes relations along', () => {
  test('deleting an annotation does, and one undo brings all back', async ({ page }) => {
    await annotated(page);
    await relate(page, 'Jonas Lindqvist', 'm');
    await relate(page, 'cross-border rail', 'c');
    await reader(page).focus();
    await page.keyboard.press('Delete');
    await expect(cards(page)).toHaveCount(SPANS.length - 1);
    await choose(page, 'Jonas Lindqvist');
    await expect(listed(page)).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await choose(page, 'Jonas Lindqvist');
    await expect(listed(page)).toHaveText([/makes →\s*Norsund/]);
    await choose(page, 'million crowns');
    await expect(listed(page)).toHaveCount(2);
  });

  test('another tag does where it may not be such an end, and says so', async ({ page }) => {
    await annotated(page);
    await relate(page, 'Jonas Lindqvist', 'm');
    await relate(page, 'vaccine stocks', 's');
    await reader(page).focus();
    await page.keyboard.press('2');
    await expect(page.getByText('Removed 1 relation that a cooperation area cannot have.')).toBeVisible();
    await expect(listed(page)).toHaveText([/same as →\s*vaccine stocks/]);
    await reader(page).focus();
    await page.keyboard.press('Control+z');
    await choose(page, 'million crowns');
    await expect(listed(page)).toHaveCount(2);
  });
});

test.describe('arcs', () => {
  test('lead from the chosen card to the others, which say how they are related', async ({ page }) => {
    await annotated(page);
    await relate(page, 'Jonas Lindqvist', 'm');
    await relate(page, 'vaccine stocks', 'c');
    await expect(arcs(page).locator('.line')).toHaveCount(2);
    await expect(card(page, 'Jonas Lindqvist').locator('.link')).toHaveText(/makes/);
    await expect(card(page, 'vaccine stocks').locator('.link')).toHaveText(/concerns/);
    await expect(card(page, 'cross-border rail').locator('.link')).toHaveCount(0);
    // The head of `concerns` touches its area's card at the height of its first words.
    const target = card(page, 'vaccine stocks');
    await expect
      .poll(async () => {
        const { x, y } = (await target.boundingBox())!;
        const ends = await arcs(page)
          .locator('.line')
          .evaluateAll((paths) =>
            (paths as SVGPathElement[]).map((path) => {
              const { x, y } = path.getPointAtLength(path.getTotalLength());
              return { x, y };
            }),
          );
        return ends.some((end) => Math.abs(end.x - x) < 2 && Math.abs(end.y - y - 14) < 3);
      })
      .toBe(true);
    await page.keyboard.press('Escape');
    await expect(arcs(page)).toHaveCount(0);
  });

  test.describe('in a long document', () => {
    test.use({
      text: [
        READOUT,
        ...Array.from({ length: 80 }, (_, at) => `Paragraph ${at + 1} speaks of nothing in particular.`),
        'The last of all: power lines.',
      ].join('\n'),
    });

    test('go to the edge where the other end is out of sight, with the type there', async ({ page }) => {
      await tag(page, 'Norsund will provide 40 million crowns', '1');
      await reader(page).press('Control+End');
      await tag(page, 'power lines', '2');
      await page.keyboard.press('r');
      await page.keyboard.press('/');
      await search(page)
        .getByRole('option', { name: /Norsund/ })
        .click();
      await types(page).getByRole('button', { name: '← concerns' }).click();
      await expect(arcs(page).locator('text')).toHaveText('concerns');
      const label = (await arcs(page).locator('text').boundingBox())!;
      const margin = (await page.getByRole('complementary', { name: 'Annotations' }).boundingBox())!;
      expect(label.y - margin.y).toBeLessThan(40);
      await listed(page).click();
      await expect(page.locator('.cm-chosen')).toHaveText('Norsund will provide 40 million crowns');
      await expect
        .poll(async () => {
          const box = await arcs(page).locator('text').boundingBox();
          return box ? margin.y + margin.height - box.y : null;
        })
        .toBeLessThan(60);
    });
  });
});

for (const theme of ['light', 'dark'] as const) {
  test(`relations are clear to everyone, ${theme}`, async ({ program, page }) => {
    await program.app.evaluate(({ nativeTheme }, source) => (nativeTheme.themeSource = source), theme);
    await annotated(page);
    await relate(page, 'Jonas Lindqvist', 'm');
    await expect(arcs(page)).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('r');
    await expect(hintOn(page, 'vaccine stocks')).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.type((await hintOn(page, 'vaccine stocks').textContent())!);
    await expect(types(page)).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('r');
    await page.keyboard.press('/');
    await expect(search(page).getByRole('option')).not.toHaveCount(0);
    expect(await violations(page, '[role=dialog]')).toEqual([]);
  });
}
