import type { Page } from '@playwright/test';
import { violations } from './support/axe';
import { expect, READOUT, test } from './support/opened';
import { cards, reader, saved, tag } from './support/reading';

const view = (page: Page) => page.getByRole('main', { name: 'Coverage' });
const places = (page: Page) => view(page).getByRole('button', { name: /^Paragraph \d+:/ });
const inHand = (page: Page) => view(page).locator('[aria-current]');
const kind = (page: Page, name: RegExp) =>
  view(page).getByRole('group', { name: 'What to look for' }).getByRole('button', { name });

const CROWNS = 'Norsund will provide 40 million crowns for cross-border rail by the end of 2026.';
const VACCINES = 'Both sides agreed to share vaccine stocks in an emergency.';

test('what was not tagged is gone through with one key each, tagged or dismissed for good', async ({
  program,
  page,
  launch,
}) => {
  await tag(page, 'President Amara Okafor', '3');
  await page.keyboard.press('Control+6');
  await expect(view(page)).toContainText('1 of 4 paragraphs has a tag');
  await expect(places(page)).toHaveText([/Readout of the call/, new RegExp(CROWNS), new RegExp(VACCINES)]);
  await expect(inHand(page)).toBeFocused();
  await expect(view(page).locator('mark')).toHaveText([
    'will',
    '40 million crowns',
    'by the end of 2026',
    'agreed to',
  ]);

  await page.keyboard.press('x');
  await expect(inHand(page)).toContainText(CROWNS);
  await expect(inHand(page)).toBeFocused();
  await page.keyboard.press('1');
  await expect(inHand(page)).toContainText(VACCINES);
  await expect(places(page)).toHaveCount(1);
  await page.keyboard.press('x');
  await expect(view(page)).toContainText('Everything here has a tag or was looked at.');
  await page.keyboard.press('u');
  await expect(inHand(page)).toContainText(VACCINES);

  await page.keyboard.press('Enter');
  await expect(reader(page)).toBeFocused();
  await expect(page.getByRole('toolbar', { name: 'Tag the selection' })).toBeVisible();
  await page.keyboard.press('1');
  await expect(cards(page).filter({ hasText: 'commitment' })).toHaveCount(2);
  await saved(page);
  await program.close();

  const again = await launch();
  await again.page.keyboard.press('Control+6');
  await expect(view(again.page)).toContainText('Everything here has a tag or was looked at.');
});

test.describe('of a long text', () => {
  test.use({
    text: `${READOUT}\n${Array.from({ length: 300 }, (_, at) => `Paragraph ${at} was read out.`).join('\n')}`,
  });

  test('what has never been on the screen is told, until it has been', async ({ page }) => {
    await page.keyboard.press('Control+6');
    const unseen = async (): Promise<number> =>
      Number(
        (await kind(page, /Never on screen/)
          .locator('small')
          .textContent())!,
      );
    await expect(view(page)).toContainText('of 304 paragraphs');
    await expect(view(page)).not.toContainText('read to');
    const before = await unseen();
    await page.keyboard.press('Control+1');
    await page.keyboard.press('Control+End');
    await expect(reader(page)).toContainText('Paragraph 299');
    await page.keyboard.press('Control+6');
    await expect.poll(unseen).toBeLessThan(before);
    await kind(page, /Sounds like a commitment/).click();
    await expect(places(page)).toHaveCount(2);
    await kind(page, /Dates/).click();
    await expect(places(page)).toHaveText([new RegExp(CROWNS)]);
  });
});

for (const theme of ['light', 'dark'] as const)
  test(`coverage is clear to everyone, ${theme}`, async ({ program, page }) => {
    await program.app.evaluate(({ nativeTheme }, source) => (nativeTheme.themeSource = source), theme);
    await tag(page, 'President Amara Okafor', '3');
    await page.keyboard.press('Control+6');
    await expect(places(page)).toHaveCount(3);
    expect(await violations(page)).toEqual([]);
  });
