import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { violations } from './support/axe';
import { saveTo } from './support/dialogs';
import { expect, test } from './support/opened';
import { tag } from './support/reading';

const view = (page: Page) => page.getByRole('main', { name: 'Charts' });
const chart = (page: Page, name: string) => view(page).getByRole('region', { name });
const rows = (page: Page) => page.getByRole('grid').getByRole('row');

/** Two commitments, both of strengths that their verbs give. */
async function tagTwo(page: Page): Promise<void> {
  await tag(page, 'Norsund will provide 40 million crowns for cross-border rail by the end of 2026', '1');
  await tag(page, 'Both sides agreed to share vaccine stocks in an emergency', '1');
  await page.keyboard.press('Control+5');
}

test('pictures of the register count what it lists, lead to the rows, and are tables as well', async ({
  page,
}) => {
  await tagTwo(page);
  const strength = chart(page, 'Strength by party');
  const marks = strength.getByRole('button', { name: /: \d+ commitment/ });
  await expect(marks).toHaveCount(2);
  await expect(chart(page, 'Party by area').getByRole('button', { name: /rail|transport/ })).not.toHaveCount(
    0,
  );
  await expect(
    chart(page, 'Commitments over time').getByRole('button', { name: /: 1 commitment/ }),
  ).toHaveCount(2);
  await expect(
    chart(page, 'Progress of review').getByRole('button', {
      name: 'Readout of the call, open: 2 commitments',
    }),
  ).toBeVisible();

  await strength.getByRole('button', { name: 'Show as table' }).click();
  await expect(strength.getByRole('columnheader')).toHaveText(['party', 'pledge', 'joint', 'in all']);
  await expect(strength.getByRole('table').getByRole('button', { name: /: 1 commitment/ })).toHaveCount(2);
  await strength.getByRole('button', { name: 'Show as table' }).click();

  await marks.first().focus();
  const said = (await marks.first().getAttribute('aria-label'))!;
  await page.keyboard.press('ArrowRight');
  await expect(page.locator(':focus')).not.toHaveAttribute('aria-label', said);
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator(':focus')).toHaveAttribute('aria-label', said);
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(2);
  await expect(rows(page).last()).toContainText(
    said.includes('pledge') ? '40 million crowns' : 'vaccine stocks',
  );
});

test('a picture goes to a file as SVG and as PNG', async ({ program, page, folder }) => {
  await tagTwo(page);
  const time = chart(page, 'Commitments over time');
  await saved(program.app, page, join(folder, 'time.svg'), () =>
    time.getByRole('button', { name: 'Export “Commitments over time” as SVG' }).click(),
  );
  const svg = await readFile(join(folder, 'time.svg'), 'utf8');
  const parsed = await page.evaluate((text) => {
    const file = new DOMParser().parseFromString(text, 'image/svg+xml');
    return {
      broken: file.querySelector('parsererror') !== null,
      words: [...file.querySelectorAll('text')].map((one) => one.firstChild?.textContent),
      style: /var\(|class=|oklab/.test(text),
    };
  }, svg);
  expect(parsed).toMatchObject({ broken: false, style: false });
  expect(parsed.words).toContain('Commitments over time');
  expect(parsed.words).toContain('2');

  await saved(program.app, page, join(folder, 'time.png'), () =>
    time.getByRole('button', { name: 'Export “Commitments over time” as PNG' }).click(),
  );
  const png = await readFile(join(folder, 'time.png'));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.readUInt32BE(16)).toBeGreaterThan(1000);
});

async function saved(
  app: ElectronApplication,
  page: Page,
  path: string,
  act: () => Promise<void>,
): Promise<void> {
  await saveTo(app, path);
  await act();
  await expect(page.getByText(`Exported to ${path.split('/').at(-1)} in `)).toBeVisible();
}

for (const theme of ['light', 'dark'] as const)
  test(`charts are clear to everyone, ${theme}`, async ({ program, page }) => {
    await program.app.evaluate(({ nativeTheme }, source) => (nativeTheme.themeSource = source), theme);
    await page.keyboard.press('Control+5');
    await expect(view(page)).toContainText('Nothing is tagged yet');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Control+1');
    await tagTwo(page);
    await chart(page, 'Progress of review').getByRole('button', { name: 'Show as table' }).click();
    expect(await violations(page)).toEqual([]);
  });
