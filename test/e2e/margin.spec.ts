import type { Page } from '@playwright/test';
import { expect, test } from './support/opened';
import { cards, clickOn, dragOver, placeOf, reader, tag } from './support/reading';

const LONG = [
  'A long readout',
  ...Array.from(
    { length: 200 },
    (_, index) => `Paragraph ${index + 1} speaks of rail, power and health for both sides.`,
  ),
].join('\n');

const boxes = (page: Page) =>
  cards(page).evaluateAll((items) => items.map((item) => item.getBoundingClientRect().toJSON() as DOMRect));

/** Waits until the cards have come to rest, then gives their boxes. */
async function settledBoxes(page: Page): Promise<DOMRect[]> {
  let before = '';
  await expect
    .poll(async () => {
      const now = JSON.stringify(await boxes(page));
      const still = now === before;
      before = now;
      return still;
    })
    .toBe(true);
  return boxes(page);
}

test.describe('a card in the margin', () => {
  test('stands beside its line', async ({ page }) => {
    await tag(page, 'vaccine stocks', '2');
    const [card] = await settledBoxes(page);
    const { middle } = await placeOf(page, 'vaccine stocks');
    expect(Math.abs(card!.top + 14 - middle.y)).toBeLessThan(12);
  });

  test('never lies on another, and keeps the order of the text', async ({ page }) => {
    const words = ['Norsund', 'will', 'provide', '40', 'million', 'crowns', 'cross-border'];
    for (const word of words) await tag(page, word, '1');
    const stand = await settledBoxes(page);
    expect(stand).toHaveLength(words.length);
    for (const [index, box] of stand.entries()) {
      if (index > 0) expect(box.top).toBeGreaterThanOrEqual(stand[index - 1]!.bottom);
    }
    await expect(cards(page)).toContainText(words);
  });

  test('lights its words, and they light it', async ({ page }) => {
    await tag(page, 'vaccine stocks', '2');
    await page.keyboard.press('Escape');
    await cards(page).first().hover();
    await expect(page.locator('.cm-hovered')).toHaveText('vaccine stocks');
    await page.mouse.move(5, 5);
    await expect(page.locator('.cm-hovered')).toHaveCount(0);
    const { middle } = await placeOf(page, 'vaccine stocks');
    await page.mouse.move(middle.x, middle.y, { steps: 3 });
    await expect(page.locator('.card.lit')).toContainText('vaccine stocks');
  });

  test('folds to a dot in a narrow window and opens where it is used', async ({ program, page }) => {
    await program.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]!.setContentSize(960, 700),
    );
    await tag(page, 'vaccine stocks', '2');
    await page.mouse.move(5, 5);
    await expect.poll(async () => (await boxes(page))[0]!.width).toBeLessThan(30);
    await page.keyboard.press('n');
    await page.keyboard.type('seen');
    await expect.poll(async () => (await boxes(page))[0]!.width).toBeGreaterThan(200);
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await boxes(page))[0]!.width).toBeLessThan(30);
  });

  test('shows the words an edge would take while it is dragged', async ({ page }) => {
    await tag(page, 'Jonas Lindqvist', '3');
    const edge = (await page.locator('.cm-edge-end').boundingBox())!;
    const { end } = await placeOf(page, 'met on Wedn');
    await page.mouse.move(edge.x, edge.y + edge.height + 7);
    await page.mouse.down();
    await page.mouse.move(end.x, end.y, { steps: 5 });
    await expect(cards(page)).toContainText(['Jonas Lindqvist met on Wednesday']);
    await page.mouse.up();
    await expect(cards(page)).toContainText(['Jonas Lindqvist met on Wednesday']);
  });
});

test.describe('in a long document', () => {
  test.use({ text: LONG });

  test('the margin shows the cards in sight alone, and the list shows all', async ({ page }) => {
    await tag(page, 'Paragraph 1 speaks', '1');
    await reader(page).focus();
    await page.keyboard.press('Control+End');
    await tag(page, 'Paragraph 200 speaks', '2');
    await expect(cards(page)).toHaveCount(1);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('all annotations in a list');
    await page.keyboard.press('Enter');
    await expect(cards(page)).toHaveCount(2);
    await cards(page)
      .first()
      .getByRole('button', { name: /Paragraph 1 speaks/ })
      .click();
    await expect(page.locator('.cm-chosen')).toHaveText('Paragraph 1 speaks');
    await expect(page.locator('.cm-chosen')).toBeInViewport();
  });

  test('the wheel over the margin turns the page', async ({ page }) => {
    await tag(page, 'Paragraph 2 speaks', '1');
    const { x, y } = (await boxes(page))[0]!;
    await page.mouse.move(x + 40, y + 10);
    await page.mouse.wheel(0, 900);
    await expect(page.locator('.cm-line', { hasText: 'Paragraph 2 speaks' })).not.toBeInViewport();
  });

  test('the strip beside the scrollbar has a tick for each tag and goes where it is pressed', async ({
    page,
  }) => {
    await tag(page, 'Paragraph 1 speaks', '1');
    await reader(page).focus();
    await page.keyboard.press('Control+End');
    await tag(page, 'Paragraph 200 speaks', '2');
    const strip = page.locator('.strip');
    await expect(strip.locator('path')).toHaveCount(2);
    const box = (await strip.boundingBox())!;
    await page.mouse.click(box.x + 7, box.y + 2);
    await expect(page.locator('.cm-line', { hasText: 'Paragraph 1 speaks' })).toBeInViewport();
  });

  test('Alt and Down go from annotation to annotation, wherever they are', async ({ page }) => {
    await tag(page, 'Paragraph 1 speaks', '1');
    await reader(page).focus();
    await page.keyboard.press('Control+End');
    await tag(page, 'Paragraph 200 speaks', '2');
    await page.keyboard.press('Alt+ArrowUp');
    await expect(page.locator('.cm-chosen')).toHaveText('Paragraph 1 speaks');
    await page.keyboard.press('Alt+ArrowDown');
    await expect(page.locator('.cm-chosen')).toHaveText('Paragraph 200 speaks');
    await expect(page.locator('.cm-chosen')).toBeInViewport();
  });

  test('Shift and a click far away select all between', async ({ page }) => {
    await clickOn(page, 'Paragraph 1 speaks');
    await page.mouse.wheel(0, 1500);
    await expect(page.locator('.cm-line', { hasText: 'Paragraph 1 speaks' })).not.toBeInViewport();
    const far = await reader(page).evaluate((content) => {
      const top = content.parentElement!.getBoundingClientRect().top;
      const line = [...content.querySelectorAll('.cm-line')].find(
        (each) => each.getBoundingClientRect().top > top + 100,
      )!;
      return line.textContent;
    });
    const { end } = await placeOf(page, far);
    await page.keyboard.down('Shift');
    await page.mouse.click(end.x, end.y);
    await page.keyboard.up('Shift');
    await page.keyboard.press('1');
    await expect(cards(page)).toContainText([far.slice(0, 20)]);
  });
});

test('a crowded place offers the list of all annotations there', async ({ page }) => {
  await tag(page, 'Norsund will provide 40 million crowns for cross-border rail', '1');
  await tag(page, 'cross-border rail', '2');
  await page.keyboard.press('Escape');
  await clickOn(page, 'cross-border rail');
  const here = page.getByRole('toolbar', { name: 'Annotations here' });
  await expect(here.getByRole('button')).toHaveText([
    /cooperation area\s*cross-border rail/,
    /commitment\s*Norsund will/,
  ]);
  await here.getByRole('button', { name: /commitment/ }).click();
  await expect(page.locator('[data-chosen]')).toContainText('Norsund will provide');
});

test('the list of a crowded place goes when one goes on to something else', async ({ page }) => {
  await tag(page, 'Norsund will provide 40 million crowns for cross-border rail', '1');
  await tag(page, 'cross-border rail', '2');
  const here = page.getByRole('toolbar', { name: 'Annotations here' });
  await clickOn(page, 'cross-border rail');
  await expect(here).toBeVisible();
  await dragOver(page, 'vaccine stocks');
  await expect(here).toBeHidden();
  await clickOn(page, 'cross-border rail');
  await expect(here).toBeVisible();
  await page.keyboard.press('n');
  await expect(here).toBeHidden();
});

test('the page is set as the user likes it, and stays so', async ({ program, page, launch }) => {
  const size = () => reader(page).evaluate((content) => getComputedStyle(content).fontSize);
  const before = await size();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('text of the page');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Text of the page' });
  await dialog.getByRole('slider', { name: /^Size/ }).fill('24');
  await dialog.getByRole('button', { name: 'Sans serif' }).click();
  await expect.poll(size).toBe('24px');
  expect(before).not.toBe('24px');
  await dialog.getByRole('button', { name: 'Done' }).click();
  await program.close();
  const again = await launch();
  await expect(reader(again.page)).toHaveCSS('font-size', '24px');
  await expect(reader(again.page)).toHaveCSS('font-family', /Inter/);
});

test('selecting right at the edge of a chosen annotation selects, it does not resize', async ({ page }) => {
  await tag(page, 'cross-border rail', '2');
  await dragOver(page, 'cross-border rail');
  await page.keyboard.press('3');
  await expect(cards(page)).toHaveCount(2);
});
