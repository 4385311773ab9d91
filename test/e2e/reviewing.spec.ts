import type { Page } from '@playwright/test';
import { violations } from './support/axe';
import { doByName } from './support/do-by-name';
import { expect, test } from './support/opened';
import { reader, saved, tag } from './support/reading';

const view = (page: Page) => page.getByRole('main', { name: 'Review' });
const marked = (page: Page) => view(page).locator('mark');
const progress = (page: Page) => view(page).getByText(/\d+ decided, \d+ left/);
const decisions = (page: Page) => view(page).getByRole('list', { name: 'Decisions' });
const queue = (page: Page, name: RegExp) =>
  page.getByRole('list', { name: 'Queues' }).getByRole('button', { name });

const PRESIDENT = 'President Amara Okafor';
const CROWNS = 'Norsund will provide 40 million crowns';
const VACCINES = 'Both sides agreed to share vaccine stocks';

async function tagThree(page: Page): Promise<void> {
  await tag(page, PRESIDENT, '3');
  await tag(page, CROWNS, '1');
  await tag(page, VACCINES, '1');
  await page.keyboard.press('Control+2');
  await expect(marked(page)).toHaveText(PRESIDENT);
}

async function signAs(page: Page, name: string): Promise<void> {
  await doByName(page, 'annotator');
  const dialog = page.getByRole('dialog', { name: 'Your name' });
  await dialog.getByRole('textbox').fill(name);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
}

test('a reviewer filters, decides by one key each, skips, comments, undoes, amends and goes on after a restart', async ({
  program,
  page,
  launch,
}) => {
  await tagThree(page);
  await expect(view(page).getByRole('complementary')).toContainText('took part');
  await expect(view(page).getByRole('status')).toHaveText(new RegExp(`^1 of 3\\. attendee: ${PRESIDENT}`));

  await page.keyboard.press('y');
  await expect(marked(page)).toHaveText(CROWNS);
  await expect(progress(page)).toHaveText('1 decided, 2 left');
  await page.keyboard.press('u');
  await expect(marked(page)).toHaveText(PRESIDENT);
  await expect(progress(page)).toHaveText('0 decided, 3 left');
  await page.keyboard.press('n');

  await page.keyboard.press('c');
  await page.keyboard.type('Which year?');
  await page.keyboard.press('Enter');
  const comments = view(page).getByRole('list', { name: 'Comments' });
  await expect(comments).toContainText('Which year?');
  await comments.getByRole('button', { name: 'Answer' }).click();
  await page.keyboard.type('2026, says the next clause.');
  await page.keyboard.press('Enter');
  await expect(comments).toContainText('2026, says the next clause.');
  await comments.getByRole('button', { name: 'Resolve' }).click();
  await expect(comments).toContainText('resolved');

  await page.keyboard.press('e');
  await expect(reader(page)).toBeFocused();
  await expect(page.locator('.cm-chosen')).toHaveText(CROWNS);
  await page.keyboard.press('Control+2');
  await expect(marked(page)).toHaveText(CROWNS);

  await page.keyboard.press('s');
  await expect(marked(page)).toHaveText(VACCINES);
  await saved(page);
  await program.close();

  const again = (await launch()).page;
  await again.keyboard.press('Control+2');
  await expect(marked(again)).toHaveText(VACCINES);
  await again.keyboard.press('d');
  await expect(marked(again)).toHaveText(CROWNS);
  await again.keyboard.press('y');
  await expect(again.getByRole('heading', { name: 'All decided' })).toBeVisible();

  await queue(again, /^To discuss/).click();
  await expect(marked(again)).toHaveText(VACCINES);
  await again.getByRole('combobox', { name: 'Decision' }).selectOption('any decision');
  await again.getByRole('combobox', { name: 'Tag' }).selectOption('attendee');
  await expect(marked(again)).toHaveText(PRESIDENT);
  await again.getByRole('button', { name: 'Save filter…' }).click();
  await again.getByRole('textbox', { name: 'Name of the filter' }).fill('People');
  await again.keyboard.press('Enter');
  await expect(queue(again, /^People/)).toHaveText(/People\s*1/);
});

test('a second, blind reviewer sees nothing of the first before the own decision; where they differ is a queue', async ({
  page,
}) => {
  await tagThree(page);
  await page.keyboard.press('y');
  await page.keyboard.press('y');
  await expect(progress(page)).toHaveText('2 decided, 1 left');
  await signAs(page, 'B. Second');
  await expect(marked(page)).toHaveText(VACCINES);
  await page.getByRole('button', { name: /^Skip/ }).click();
  await expect(marked(page)).toHaveText(PRESIDENT);
  await expect(decisions(page)).toContainText('confirmed by');
  await page.getByRole('checkbox', { name: 'Blind' }).check();
  await expect(decisions(page)).not.toContainText('confirmed by');
  await expect(decisions(page)).toContainText('is shown once you have decided');
  await page.getByRole('button', { name: /^Amend/ }).click();
  await expect(page.locator('[data-chosen] .head')).toContainText('open');
  await page.keyboard.press('Control+2');

  await page.getByRole('button', { name: /^Reject/ }).click();
  await expect(marked(page)).toHaveText(CROWNS);
  await page.keyboard.press('y');
  await queue(page, /^Disagreements/).click();
  await expect(marked(page)).toHaveText(PRESIDENT);
  await expect(view(page)).toContainText('1 of 1');
  await expect(decisions(page)).toContainText('confirmed by');
  await expect(decisions(page)).toContainText('rejected by B. Second');
});

test('many are decided on together, after one has seen which, and one undo takes it back', async ({
  page,
}) => {
  await tagThree(page);
  await page.keyboard.press('a');
  const dialog = page.getByRole('dialog', { name: 'Decide on many' });
  await expect(dialog.getByRole('listitem')).toHaveText([
    new RegExp(PRESIDENT),
    new RegExp(CROWNS),
    new RegExp(VACCINES),
  ]);
  await dialog.getByRole('checkbox', { name: new RegExp(PRESIDENT) }).uncheck();
  await dialog.getByRole('radio', { name: 'Reject' }).check();
  await dialog.getByRole('button', { name: 'Reject 2 annotations' }).click();
  await expect(progress(page)).toHaveText('2 decided, 1 left');
  await expect(view(page)).toContainText('1 of 1');
  await page.keyboard.press('u');
  await expect(progress(page)).toHaveText('0 decided, 3 left');
});

for (const theme of ['light', 'dark'] as const)
  test(`axe finds nothing in the review (${theme})`, async ({ program, page }) => {
    await page.keyboard.press('Control+2');
    await expect(page.getByRole('heading', { name: 'Nothing to review yet' })).toBeVisible();
    await program.app.evaluate(({ nativeTheme }, source) => (nativeTheme.themeSource = source), theme);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Control+1');
    await tagThree(page);
    await page.keyboard.press('y');
    await page.keyboard.press('c');
    await page.keyboard.type('Which year?');
    await page.keyboard.press('Enter');
    await expect(view(page).getByRole('list', { name: 'Comments' })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('a');
    await expect(page.getByRole('dialog', { name: 'Decide on many' })).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
