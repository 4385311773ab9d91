import type { Page } from '@playwright/test';
import { violations } from './support/axe';
import { expect, test } from './support/opened';
import {
  cards,
  clickOn,
  dragOver,
  reader,
  row,
  saved,
  shownSpans,
  tag,
  tagAndEnter,
} from './support/reading';

/** Two sides that the library knows, by the names that the text has for them. */
const FACTS = [
  'Readout of the call, 12 March 2025',
  'President Amara Okafor of Veldria and Prime Minister Jonas Lindqvist of Norsund met on Wednesday.',
  'Norsund will provide 40 million crowns to Veldria for cross-border rail by the end of 2026.',
  'Veldria is ready to open its electricity market to Norsund before next spring.',
  'Both sides agreed to share vaccine stocks in an emergency.',
].join('\n');

const RAIL = 'Norsund will provide 40 million crowns to Veldria for cross-border rail by the end of 2026';
const MARKET = 'Veldria is ready to open its electricity market to Norsund before next spring';

const options = (page: Page) => page.locator('[data-chosen]').getByRole('listbox').getByRole('option');
const value = (page: Page, name: string) => row(page, name);
const evidence = (page: Page) => page.locator('.cm-evidence');

/** In the row that has the focus: looks for a name and makes a new party of that kind. */
async function newParty(
  page: Page,
  name: string,
  kind: 'country' | 'organisation' | 'person',
): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type(name);
  await page.getByRole('option', { name: `${name} new ${kind}` }).click();
}

/** Makes both countries known by entering them for the first commitment, and leaves it. */
async function knowBothSides(page: Page): Promise<void> {
  await tagAndEnter(page, 'share vaccine stocks', '1');
  await newParty(page, 'Norsund', 'country');
  await expect(row(page, 'addressee')).toBeFocused();
  await newParty(page, 'Veldria', 'country');
  await expect(row(page, 'strength')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(reader(page)).toBeFocused();
}

/** Presses keys one after the other as a person does: each acts before the next. */
async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

test.use({ text: FACTS });

test.describe('after tagging', () => {
  test('the first attribute has the focus', async ({ page }) => {
    await tagAndEnter(page, RAIL, '1');
    await expect(row(page, 'party')).toBeFocused();
    await press(page, 'Escape');
    await tagAndEnter(page, 'Amara Okafor', '3');
    await expect(row(page, 'who')).toBeFocused();
  });

  test('it has it too when a tag is changed by its key, and when A is pressed on a chosen card', async ({
    page,
  }) => {
    await tag(page, 'cross-border rail', '1');
    await press(page, '2');
    await expect(row(page, 'field')).toBeFocused();
    await press(page, 'Escape');
    await expect(reader(page)).toBeFocused();
    await press(page, 'a');
    await expect(row(page, 'field')).toBeFocused();
  });

  test('defaults are there, and what the words say is there as proposed, with the words', async ({
    page,
  }) => {
    await tagAndEnter(page, RAIL, '1');
    await expect(value(page, 'recurrence')).toHaveText('new');
    await expect(value(page, 'strength')).toContainText('pledge');
    await expect(value(page, 'strength')).toHaveAccessibleDescription(/^proposed, read from “will/);
    await expect(value(page, 'deadline')).toHaveValue('by the end of 2026');
    await expect(value(page, 'deadline')).toHaveAccessibleDescription(/^proposed.*until 31 Dec 2026$/);
    await expect(value(page, 'recurrence')).not.toHaveAccessibleDescription(/proposed/);
  });

  test('tag, defaults and proposals are one step of undo', async ({ page }) => {
    await tagAndEnter(page, RAIL, '1');
    await press(page, 'Control+z');
    await expect(cards(page)).toHaveCount(0);
    await expect(reader(page)).toBeFocused();
  });
});

test.describe('a full commitment', () => {
  test('takes six keys with the one that tags, and then the next words can be selected', async ({ page }) => {
    await knowBothSides(page);
    await dragOver(page, MARKET);
    await press(page, '1', 'Enter', 'Enter', 'Enter', 'e', 'Enter');
    await expect(reader(page)).toBeFocused();
    const card = page.locator('[data-chosen]');
    await expect(value(page, 'party')).toHaveText('Veldria');
    await expect(value(page, 'addressee')).toHaveText('Norsund');
    await expect(value(page, 'strength')).toContainText('readiness');
    await expect(value(page, 'area')).toContainText('energy');
    await expect(value(page, 'deadline')).toHaveValue('before next spring');
    await expect(card.getByTitle(/^Proposed/)).toHaveCount(0);
    await saved(page);
    await press(page, 'Shift+ArrowRight');
    await expect(page.getByRole('toolbar', { name: 'Tag the selection' })).toContainText('commitment');
    await expect(page.getByRole('toolbar')).not.toContainText('evidence');
  });

  test('is accepted as proposed with one key, and the caret stands behind it', async ({ page }) => {
    await knowBothSides(page);
    await tagAndEnter(page, RAIL, '1');
    await press(page, 'Control+Enter');
    await expect(reader(page)).toBeFocused();
    await expect(page.locator('[data-chosen]').getByTitle(/^Proposed/)).toHaveCount(0);
    await press(page, 'ArrowRight', 'ArrowRight', 'Control+Shift+ArrowRight', '3');
    expect(await shownSpans(page)).toContain('Veldria');
    await press(page, 'Control+z', 'Control+z');
    await expect(
      page
        .locator('[data-chosen]')
        .getByTitle(/^Proposed/)
        .first(),
    ).toBeVisible();
  });

  test('shows on its card, when it is not chosen, who does what for whom', async ({ page }) => {
    await knowBothSides(page);
    await tagAndEnter(page, MARKET, '1');
    await press(page, 'Control+Enter', 'Escape');
    const card = cards(page).filter({ hasText: MARKET });
    await expect(card.locator('.facts')).toHaveText(/^Veldria → Norsund · readiness · .*energy|electricity/);
    await clickOn(page, 'vaccine');
    await expect(card.locator('.facts')).toBeVisible();
  });
});

test.describe('in a row', () => {
  test('a letter chooses instead of what was proposed, and goes on', async ({ page }) => {
    await tagAndEnter(page, RAIL, '1');
    await press(page, 'ArrowDown', 'ArrowDown');
    await expect(row(page, 'strength')).toBeFocused();
    await press(page, 'r');
    await expect(value(page, 'strength')).toContainText('readiness');
    await expect(value(page, 'strength')).not.toHaveAccessibleDescription(/proposed/);
    await expect(row(page, 'strength')).not.toBeFocused();
  });

  test('Shift and a letter adds another value and stays; a letter after it adds the last and goes on', async ({
    page,
  }) => {
    await tagAndEnter(page, 'share vaccine stocks', '1');
    await press(page, 'ArrowDown', 'ArrowDown', 'ArrowDown');
    await press(page, 'Backspace', 'Shift+E');
    await expect(row(page, 'area')).toBeFocused();
    await press(page, 'Shift+T', 'h');
    await expect(value(page, 'area')).toContainText('energy, trade, health');
    await expect(row(page, 'area')).not.toBeFocused();
  });

  test('Shift and the letter of a value takes it away', async ({ page }) => {
    await tagAndEnter(page, 'share vaccine stocks', '1');
    await press(page, 'ArrowDown', 'ArrowDown', 'ArrowDown');
    await press(page, 'Backspace', 'Shift+E', 'Shift+T', 'Shift+E');
    await expect(value(page, 'area')).toHaveText('trade');
  });

  test('Enter accepts what is proposed; where nothing is, it leaves the row empty; either way it goes on', async ({
    page,
  }) => {
    await tagAndEnter(page, RAIL, '1');
    await press(page, 'ArrowDown', 'Enter');
    await expect(row(page, 'strength')).toBeFocused();
    await expect(value(page, 'addressee')).toHaveText('–');
    await press(page, 'Enter');
    await expect(value(page, 'strength')).toContainText('pledge');
    await expect(value(page, 'strength')).not.toHaveAccessibleDescription(/proposed/);
  });

  test('Backspace undoes a link that came by itself, with one key', async ({ page }) => {
    await knowBothSides(page);
    await tagAndEnter(page, RAIL, '1');
    await expect(value(page, 'party')).toContainText('Norsund');
    await expect(value(page, 'party')).toHaveAccessibleDescription(/proposed/);
    await press(page, 'Backspace');
    await expect(value(page, 'party')).toHaveText('required');
    await expect(row(page, 'party')).toBeFocused();
    await press(page, 'Control+z');
    await expect(value(page, 'party')).toContainText('Norsund');
    await expect(row(page, 'party')).toBeFocused();
  });

  test('Escape leaves what is there and goes back to the text', async ({ page }) => {
    await tagAndEnter(page, RAIL, '1');
    await press(page, 'ArrowDown', 'ArrowDown', 'Escape');
    await expect(reader(page)).toBeFocused();
    await expect(value(page, 'strength')).toHaveAccessibleDescription(/proposed/);
    await expect(cards(page)).toHaveCount(1);
  });

  test('Up and Down go from row to row, and no further than the ends', async ({ page }) => {
    await tag(page, 'Wednesday', '2');
    await tag(page, 'share vaccine stocks', '2');
    await tagAndEnter(page, RAIL, '1');
    await press(page, 'ArrowUp');
    await expect(row(page, 'party')).toBeFocused();
    for (const name of ['addressee', 'strength', 'area', 'deadline', 'recurrence', 'recurrence']) {
      await press(page, 'ArrowDown');
      await expect(row(page, name)).toBeFocused();
    }
    await press(page, 'ArrowUp');
    await expect(row(page, 'deadline')).toBeFocused();
  });

  test('Left and Right go among the options, and Enter takes the one they went to', async ({ page }) => {
    await tagAndEnter(page, RAIL, '1');
    await press(
      page,
      'ArrowDown',
      'ArrowDown',
      'Backspace',
      'ArrowRight',
      'ArrowRight',
      'ArrowRight',
      'ArrowLeft',
    );
    await press(page, 'Enter');
    await expect(value(page, 'strength')).toContainText('readiness');
  });

  test('Right opens what is narrower, whose letters act then, and goes on to what comes after', async ({
    page,
  }) => {
    await tagAndEnter(page, 'share vaccine stocks', '1');
    await press(page, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Backspace');
    const wide = await options(page).count();
    await press(page, 'ArrowRight', 'ArrowRight');
    await expect(options(page).first()).toContainText('customs');
    await press(page, 'ArrowLeft');
    await expect(options(page)).toHaveCount(wide);
    await press(page, 'ArrowRight');
    const narrow = await options(page).count();
    for (let count = 0; count < narrow; count++) await press(page, 'ArrowRight');
    await expect(options(page)).toHaveCount(wide);
    await press(page, 'Alt+e');
    await expect(options(page).filter({ hasText: 'interconnect' })).toHaveCount(1);
    await press(page, 'i');
    await expect(value(page, 'area')).toHaveText('interconnectivity');
    await expect(row(page, 'area')).not.toBeFocused();
  });

  test('narrower terms of the same paragraph are offered without the way down', async ({ page }) => {
    await tagAndEnter(page, 'share vaccine stocks', '1');
    await press(page, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Alt+e', 'i', 'Escape');
    await tagAndEnter(page, 'in an emergency', '1');
    await press(page, 'ArrowDown', 'ArrowDown', 'ArrowDown');
    const offered = options(page).filter({ hasText: 'interconnectivity' });
    await expect(offered).toContainText('‹ energy');
    await press(page, (await offered.getAttribute('aria-keyshortcuts'))!);
    await expect(value(page, 'area')).toContainText(/interconnectivity$/);
  });

  test('/ finds a term at whatever level by its name', async ({ page }) => {
    await tagAndEnter(page, 'share vaccine stocks', '1');
    await press(page, 'ArrowDown', 'ArrowDown', 'ArrowDown', '/');
    await page.keyboard.type('interconn');
    await press(page, 'Enter');
    await expect(value(page, 'area')).toContainText('interconnectivity');
    await expect(row(page, 'area')).not.toBeFocused();
  });

  test('digits tag nothing, letters do nothing but choose, and undo works', async ({ page }) => {
    await tagAndEnter(page, RAIL, '1');
    await press(page, 'ArrowDown', 'ArrowDown', '2', 'n', 'Delete');
    await expect(row(page, 'strength')).toBeFocused();
    await expect(cards(page)).toHaveCount(1);
    await expect(cards(page)).toContainText([/commitment/]);
    await expect(value(page, 'strength')).toHaveText('required');
    await press(page, 'Control+z');
    await expect(value(page, 'strength')).toContainText('pledge');
  });
});

test.describe('typed values', () => {
  test('a date shows while it is typed how it is understood, by the day of the document', async ({
    page,
  }) => {
    await tagAndEnter(page, 'share vaccine stocks', '1');
    await press(page, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown');
    await expect(row(page, 'deadline')).toBeFocused();
    await page.keyboard.type('by next spring');
    await expect(row(page, 'deadline')).toHaveAccessibleDescription(/until 31 May 2026/);
    await press(page, 'Enter');
    await expect(value(page, 'deadline')).toHaveValue('by next spring');
    await saved(page);
  });

  test('a text is kept though one goes on without leaving the field, and Escape keeps it', async ({
    page,
  }) => {
    await tagAndEnter(page, 'Amara Okafor', '3');
    await press(page, 'ArrowDown');
    await expect(row(page, 'office')).toBeFocused();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('President 1');
    await press(page, 'Escape');
    await expect(reader(page)).toBeFocused();
    await expect(value(page, 'office')).toHaveValue('President 1');
    await press(page, 'a', 'ArrowDown');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Head of state');
    await clickOn(page, 'Wednesday');
    await expect(cards(page)).toContainText([/Head of state/]);
  });

  test('an emptied field empties the value', async ({ page }) => {
    await tagAndEnter(page, RAIL, '1');
    await press(page, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Backspace', 'Escape');
    await expect(value(page, 'deadline')).toHaveValue('');
    await press(page, 'Control+z');
    await expect(value(page, 'deadline')).toHaveValue('by the end of 2026');
  });
});

test.describe('parties', () => {
  test('are made on the card, with the kind that is chosen, in one step of undo', async ({ page }) => {
    await tagAndEnter(page, 'share vaccine stocks', '1');
    await newParty(page, 'Norsund', 'country');
    await expect(value(page, 'party')).toHaveText('Norsund');
    await expect(row(page, 'addressee')).toBeFocused();
    await expect(options(page).filter({ hasText: 'Norsund' })).toHaveCount(1);
    await press(page, 'Control+z');
    await expect(value(page, 'party')).toHaveText('required');
    await expect(options(page).filter({ hasText: 'Norsund' })).toHaveCount(0);
  });

  test('that a name proposes are offered as new, with a letter', async ({ page }) => {
    await tagAndEnter(page, 'President Amara Okafor', '3');
    const offered = options(page).filter({ hasText: 'new person' });
    await expect(offered).toContainText('Amara Okafor');
    await press(page, (await offered.getAttribute('aria-keyshortcuts'))!);
    await expect(value(page, 'who')).toHaveText('Amara Okafor');
    await expect(value(page, 'who')).toHaveAccessibleDescription('read from “President Amara Okafor”');
  });

  test('that a name proposes are made by Enter, in one step of undo', async ({ page }) => {
    await tagAndEnter(page, RAIL, '1');
    await expect(page.locator('[data-chosen]')).toContainText('Enter makes “Norsund”');
    await press(page, 'Enter');
    await expect(value(page, 'party')).toHaveText('Norsund');
    await expect(row(page, 'addressee')).toBeFocused();
    await press(page, 'Control+z');
    await expect(value(page, 'party')).toHaveText('required');
  });

  test('can be both sides at once', async ({ page }) => {
    await knowBothSides(page);
    await tagAndEnter(page, 'in an emergency', '1');
    await press(page, 'Backspace');
    const both = options(page).filter({ hasText: 'both sides' });
    await press(page, (await both.getAttribute('aria-keyshortcuts'))!);
    await expect(value(page, 'party')).toContainText('Norsund, Veldria');
    await expect(row(page, 'addressee')).toBeFocused();
    await expect(both).toHaveCount(1);
  });

  test('are linked by themselves the next time they are written so, and shown as such', async ({ page }) => {
    await tagAndEnter(page, 'President Amara Okafor', '3');
    await press(page, 'a', 'Escape');
    await press(page, 'Control+z', 'Control+z');
    await expect(cards(page)).toHaveCount(0);
    await press(page, 'Control+Shift+z', 'Control+Shift+z');
    await expect(cards(page)).toHaveCount(1);
    await tagAndEnter(page, 'Amara Okafor', '3');
    await expect(value(page, 'who')).toContainText('Amara Okafor');
    await expect(value(page, 'who')).toHaveAccessibleDescription(/^proposed/);
  });

  test('learn another way of writing from the words that are linked to them', async ({ page }) => {
    await tagAndEnter(page, 'Jonas Lindqvist', '3');
    await newParty(page, 'J. L.', 'person');
    await press(page, 'Escape');
    await tagAndEnter(page, 'Prime Minister Jonas Lindqvist', '3');
    await expect(options(page).filter({ hasText: 'J. L.' })).toHaveCount(1);
    await press(page, 'Backspace', '/');
    await page.keyboard.type('Jonas');
    await expect(page.getByRole('option').first()).toHaveText(/J\. L\./);
  });

  test('are found by typing, by whatever name, and the ones of the document come first', async ({ page }) => {
    await knowBothSides(page);
    await tagAndEnter(page, 'electricity market', '1');
    await press(page, 'Backspace', '/');
    await page.keyboard.type('vel');
    await expect(page.getByRole('option').first()).toHaveText(/Veldria/);
    await press(page, 'Enter');
    await expect(value(page, 'party')).toHaveText('Veldria');
    await press(page, '/', 'Escape');
    await expect(row(page, 'addressee')).toBeFocused();
  });
});

test.describe('evidence', () => {
  test('is lit in the text while the pointer or the focus is on its value', async ({ page }) => {
    await tag(page, RAIL, '1');
    await value(page, 'deadline').hover();
    await expect(evidence(page)).toHaveText('by the end of 2026');
    await value(page, 'strength').hover();
    await expect(evidence(page)).toHaveText(/^will/);
    await page.mouse.move(5, 5);
    await expect(evidence(page)).toHaveCount(0);
    await press(page, 'a', 'ArrowDown', 'ArrowDown');
    await expect(evidence(page)).toHaveText(/^will/);
  });

  test('is lit from the line of facts of a card that is not chosen', async ({ page }) => {
    await tag(page, RAIL, '1');
    await press(page, 'Escape');
    await cards(page).getByText('pledge').hover();
    await expect(evidence(page)).toHaveText(/^will/);
  });

  test('is what is selected while a row has the focus: a date takes the words as its value too', async ({
    page,
  }) => {
    await tagAndEnter(page, 'open its electricity market', '1');
    await press(page, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown');
    await expect(row(page, 'deadline')).toBeFocused();
    await dragOver(page, 'before next spring');
    await expect(page.locator('[data-chosen]')).toHaveCount(1);
    const use = page.getByRole('toolbar').getByRole('button', { name: 'Use as evidence for deadline' });
    await expect(use).toBeVisible();
    await press(page, 'Enter');
    await expect(value(page, 'deadline')).toHaveValue('before next spring');
    await expect(value(page, 'deadline')).toHaveAccessibleDescription(/read from “before next spring”/);
    await expect(page.getByRole('toolbar')).toBeHidden();
    await press(page, 'Control+z');
    await expect(value(page, 'deadline')).not.toHaveAccessibleDescription(/“before next spring”/);
  });

  test('of a choice leaves the choice, and can be set by the mouse alone', async ({ page }) => {
    await tagAndEnter(page, 'share vaccine stocks', '1');
    await value(page, 'strength').click();
    await press(page, 's');
    await value(page, 'strength').click();
    await dragOver(page, 'agreed to');
    await page.getByRole('button', { name: 'Use as evidence for strength' }).click();
    await expect(value(page, 'strength')).toContainText('support');
    await expect(value(page, 'strength')).toHaveAccessibleDescription('read from “agreed to”');
  });

  test('that is selected before there is a value waits for it', async ({ page }) => {
    await tagAndEnter(page, 'electricity market', '2');
    await press(page, 'Backspace');
    await dragOver(page, 'in an emergency');
    await press(page, 'Enter');
    await expect(row(page, 'field')).toBeFocused();
    await expect(value(page, 'field')).toHaveText('in an emergency');
    await press(page, 'h');
    await expect(value(page, 'field')).toHaveText(/in an emergency\s*health/);
    await expect(value(page, 'field')).toHaveAccessibleDescription('read from “in an emergency”');
  });

  test('of a party links it by name; an unknown name is looked for, ready to be made', async ({ page }) => {
    await tagAndEnter(page, 'share vaccine stocks', '1');
    await press(page, 'Backspace');
    await dragOver(page, 'Norsund will');
    await page.mouse.click(5, 5);
    await dragOver(page, 'Norsund');
    await press(page, 'Enter');
    const field = page.getByRole('combobox', { name: 'Find for party' });
    await expect(field).toBeFocused();
    await expect(field).toHaveValue('Norsund');
    await press(page, 'Enter');
    await expect(value(page, 'party')).toHaveText('Norsund');
    await expect(value(page, 'party')).toHaveAccessibleDescription('read from “Norsund”');
    await expect(row(page, 'addressee')).toBeFocused();
  });

  test('by the keyboard: F6, select, Enter', async ({ page }) => {
    await tagAndEnter(page, 'open its electricity market', '1');
    await press(page, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Delete');
    await press(page, 'F6');
    await expect(reader(page)).toBeFocused();
    for (let words = 0; words < 2; words++) await press(page, 'Control+ArrowRight');
    for (let words = 0; words < 3; words++) await press(page, 'Control+Shift+ArrowRight');
    await press(page, 'Enter');
    await expect(value(page, 'deadline')).toHaveValue('before next spring');
  });

  test('does not stand in the way of tagging the words instead', async ({ page }) => {
    await tagAndEnter(page, RAIL, '1');
    await dragOver(page, 'cross-border rail');
    await press(page, '2');
    await expect(row(page, 'field')).toBeFocused();
    await expect(cards(page)).toHaveCount(2);
  });

  test('is no longer asked for after Escape', async ({ page }) => {
    await tagAndEnter(page, RAIL, '1');
    await dragOver(page, 'cross-border rail');
    await press(page, 'Escape');
    await expect(page.getByRole('toolbar')).toBeHidden();
    await expect(page.locator('[data-chosen]')).toHaveCount(1);
    await dragOver(page, 'cross-border rail');
    await expect(page.getByRole('toolbar')).toBeVisible();
    await expect(page.getByRole('toolbar')).not.toContainText('evidence');
    await expect(page.locator('[data-chosen]')).toHaveCount(0);
  });
});

test('another tag keeps the values it has a place for, and gets its own defaults', async ({ page }) => {
  await tagAndEnter(page, 'Amara Okafor', '3');
  await expect(value(page, 'presence')).toHaveText('in person');
  await press(page, 'Escape', '1');
  await expect(value(page, 'recurrence')).toHaveText('new');
  await press(page, 'Control+z');
  await expect(value(page, 'presence')).toHaveText('in person');
});

test('moved edges keep the values', async ({ page }) => {
  await tagAndEnter(page, RAIL, '1');
  await press(page, 'ArrowDown', 'ArrowDown', 'j', 'Escape');
  await press(page, 'Alt+ArrowLeft');
  await expect(value(page, 'strength')).toContainText('joint');
});

test('values are there after a restart', async ({ program, page, launch }) => {
  await knowBothSides(page);
  await tagAndEnter(page, MARKET, '1');
  await press(page, 'Control+Enter');
  await saved(page);
  await program.close();
  const again = await launch();
  await expect(cards(again.page).filter({ hasText: MARKET }).locator('.facts')).toContainText(
    'Veldria → Norsund · readiness',
  );
});

test('a card near the foot of the window is in sight as a whole', async ({ program, page }) => {
  await program.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.setContentSize(1280, 560),
  );
  await tagAndEnter(page, 'share vaccine stocks', '1');
  await press(page, 'ArrowDown', 'ArrowDown', 'ArrowDown');
  await expect
    .poll(() =>
      page.locator('[data-chosen]').evaluate((card) => {
        const { top, bottom } = card.getBoundingClientRect();
        const margin = card.closest('aside')!.getBoundingClientRect();
        return top >= margin.top && (bottom <= margin.bottom || top - margin.top < 20);
      }),
    )
    .toBe(true);
});

for (const theme of ['light', 'dark']) {
  test(`rows, options and search are without fault for axe (${theme})`, async ({ page }) => {
    await press(page, 'Control+k');
    await page.keyboard.type(`${theme} theme`);
    await press(page, 'Enter');
    await knowBothSides(page);
    await tagAndEnter(page, RAIL, '1');
    expect(await violations(page, 'aside')).toEqual([]);
    await press(page, '/');
    await page.keyboard.type('nor');
    expect(await violations(page, 'aside')).toEqual([]);
    await press(page, 'Escape', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown');
    await expect(row(page, 'deadline')).toBeFocused();
    expect(await violations(page, 'aside')).toEqual([]);
  });
}

test('in a narrow window the card opens while its rows have the focus', async ({ program, page }) => {
  await program.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.setContentSize(960, 700),
  );
  await tagAndEnter(page, RAIL, '1');
  const width = () => page.locator('[data-chosen]').evaluate((card) => card.getBoundingClientRect().width);
  await expect.poll(width).toBeGreaterThan(200);
  await expect(page.getByText('find or add')).toBeInViewport();
  await press(page, 'Escape');
  await page.mouse.move(5, 5);
  await expect.poll(width).toBeLessThan(30);
});

test('in the list of all annotations the row that has the focus is in sight', async ({ page }) => {
  for (const words of ['Amara Okafor', 'Jonas Lindqvist', 'cross-border rail', 'electricity market'])
    await tag(page, words, '2');
  await press(page, 'Control+k');
  await page.keyboard.type('all annotations in a list');
  await press(page, 'Enter');
  await tagAndEnter(page, 'share vaccine stocks', '1');
  await expect(row(page, 'party')).toBeInViewport();
  await press(page, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown');
  await expect(row(page, 'deadline')).toBeInViewport();
});

test('all of a row can be pressed', async ({ page }) => {
  await tag(page, RAIL, '1');
  await page.locator('[data-chosen]').getByText('strength', { exact: true }).click();
  await expect(row(page, 'strength')).toBeFocused();
  await options(page).filter({ hasText: 'joint' }).click();
  await expect(value(page, 'strength')).toContainText('joint');
  await page.locator('[data-chosen]').getByText('deadline', { exact: true }).click();
  await expect(row(page, 'deadline')).toBeFocused();
});

test.describe('with a tag set that asks for numbers and for yes or no', () => {
  test.beforeEach(async ({ page }) => {
    await press(page, 'Control+Shift+T');
    const editor = page.getByRole('dialog', { name: 'Edit the tag set' });
    await editor.getByRole('button', { name: /Version/ }).click();
    await editor.getByRole('button', { name: /^Named entities/ }).click();
    await press(page, 'Control+Enter');
    await expect(editor).toBeHidden();
    await dragOver(page, '40 million crowns');
    await page.getByRole('toolbar').getByRole('button', { name: 'amount' }).click();
    await expect(row(page, 'number')).toBeFocused();
  });

  test('a number is typed as one writes it, and what is none is said to be none and changes nothing', async ({
    page,
  }) => {
    await press(page, 'Control+a');
    await page.keyboard.type('41,000,000');
    await press(page, 'Enter');
    await expect(value(page, 'number')).toHaveValue('41000000');
    await press(page, 'ArrowUp');
    await expect(row(page, 'number')).toBeFocused();
    await press(page, 'Control+a');
    await page.keyboard.type('forty');
    await expect(row(page, 'number')).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByText('not a number')).toBeVisible();
    await press(page, 'Escape', 'Escape');
    await expect(cards(page)).toContainText([/41000000/]);
  });

  test('y and n answer', async ({ page }) => {
    await value(page, 'exact').click();
    await press(page, 'y');
    await expect(value(page, 'exact')).toHaveText('yes');
    await value(page, 'exact').click();
    await press(page, 'n');
    await expect(value(page, 'exact')).toHaveText('no');
  });

  test('words selected for a number are its value where they are one, and else wait for it', async ({
    page,
  }) => {
    await press(page, 'Backspace');
    await dragOver(page, '40');
    await press(page, 'Enter');
    await expect(value(page, 'number')).toHaveValue('40');
    await expect(value(page, 'number')).toHaveAccessibleDescription('read from “40”');
  });
});
