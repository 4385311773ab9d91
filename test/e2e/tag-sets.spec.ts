import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { violations } from './support/axe';
import { askedDialogs, chooseFiles, saveTo } from './support/dialogs';
import { fixtureFile } from './support/fixture-files';
import type { Program } from './support/launch';
import { importChosen } from './support/importing';
import { expect, test } from './support/opened';
import { cards, dragOver, placeOf, saved, tag } from './support/reading';

const editor = (page: Page) => page.getByRole('dialog', { name: 'Edit the tag set' });
const part = (page: Page, list: string, name: string | RegExp) =>
  editor(page).getByRole('list', { name: list }).getByRole('button', { name });
const field = (page: Page, label: string) => editor(page).getByLabel(label, { exact: true });
const palette = (page: Page) => page.getByRole('toolbar', { name: 'Tag the selection' });

async function openEditor(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+T');
  await expect(editor(page)).toBeVisible();
}

async function leaveEdits(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await editor(page).getByRole('button', { name: 'Leave without saving' }).click();
  await expect(editor(page)).toBeHidden();
}

async function saveEdits(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await expect(editor(page)).toBeHidden();
  await saved(page);
}

/** The library as an export has it. */
async function contents({ app, page }: Program, folder: string) {
  const path = join(folder, `contents-${Date.now()}.json`);
  await saveTo(app, path);
  await page.keyboard.press('Control+Shift+E');
  await expect(page.getByText(`Exported to ${path.split('/').at(-1)}`)).toBeVisible();
  return JSON.parse(await readFile(path, 'utf8'));
}

const menuLabels = ({ app }: Program): Promise<string[]> =>
  app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).flatMap((section) =>
      (section.submenu?.items ?? []).filter(({ enabled }) => enabled).map(({ label }) => label),
    ),
  );

test.describe('a tag', () => {
  test('that is renamed, coloured and given another key keeps its annotations, and all follow at once', async ({
    page,
    program,
    folder,
  }) => {
    await tag(page, 'Amara Okafor', '3');
    await openEditor(page);
    await expect(part(page, 'Tags', /attendee/)).toHaveAttribute('aria-current', 'true');
    await field(page, 'Name of the tag').fill('participant');
    await field(page, 'Colour').fill('330');
    await field(page, 'Key').press('z');
    await editor(page).getByRole('radio', { name: 'Solid' }).check();
    await saveEdits(page);

    await expect(cards(page)).toContainText([/participant\s*.*Amara Okafor/]);
    await expect(page.getByRole('contentinfo')).toContainText('1 participant');
    await expect.poll(() => menuLabels(program)).toContain('Tag as participant');
    await expect(page.locator('.card.tinted').first()).toHaveAttribute('style', /--hue: ?330/);
    await page.keyboard.press('Escape');
    await dragOver(page, 'Jonas Lindqvist');
    await expect(palette(page).getByRole('button', { name: /participant/ })).toBeVisible();
    await page.keyboard.press('z');
    await expect(cards(page)).toHaveCount(2);

    const { tagSet, documents } = await contents(program, folder);
    expect(tagSet.tags[2]).toMatchObject({
      id: 'attendee',
      name: 'participant',
      hue: 330,
      line: 'solid',
      shortcut: 'Z',
    });
    const versions = documents[0].annotations.map((one: { tagSetVersion: number }) => one.tagSetVersion);
    expect(versions).toEqual([tagSet.version - 1, tagSet.version]);
  });

  test('comes back as it was by one undo', async ({ page, program, folder }) => {
    await openEditor(page);
    await field(page, 'Name of the tag').fill('promise');
    await field(page, 'Colour').fill('10');
    await saveEdits(page);
    await expect(page.getByRole('contentinfo')).toContainText('0 promise');
    await page.keyboard.press('Control+z');
    await expect(page.getByText('Undone: Edit the tag set')).toBeVisible();
    await expect(page.getByRole('contentinfo')).toContainText('0 commitments');
    const { tagSet } = await contents(program, folder);
    expect(tagSet.tags[0]).toMatchObject({ name: 'commitment', hue: 264 });
  });

  test('cannot have the key of another tag or of the program, and is told so', async ({ page }) => {
    await openEditor(page);
    await field(page, 'Key').press('2');
    await expect(editor(page).getByText('2 is the key of cooperation area.')).toBeVisible();
    await expect(field(page, 'Key')).toHaveValue('1');
    await field(page, 'Key').press('n');
    await expect(editor(page).getByText('N is taken: it does “Write a note”.')).toBeVisible();
    await expect(field(page, 'Key')).toHaveValue('1');
    await field(page, 'Key').press('Backspace');
    await expect(field(page, 'Key')).toHaveValue('');
    await leaveEdits(page);
  });

  test('is told when its colour is close to that of another', async ({ page }) => {
    await openEditor(page);
    await expect(editor(page).getByText(/Close to the colour/)).toBeHidden();
    await field(page, 'Colour').fill('60');
    await expect(
      editor(page).getByText('Close to the colour of attendee; the line tells them apart.'),
    ).toBeVisible();
    await leaveEdits(page);
  });

  test('shows for each hue the contrast that the screen has', async ({ page }) => {
    await openEditor(page);
    for (const hue of ['0', '60', '100', '165', '264', '330']) {
      await field(page, 'Colour').fill(hue);
      for (const theme of ['Light', 'Dark']) {
        const figure = editor(page).getByRole('figure').filter({ hasText: theme });
        const painted = await figure.evaluate((element) => {
          const style = (selector: string) => getComputedStyle(element.querySelector(selector)!);
          const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
          const luminance = (...colours: string[]) => {
            for (const colour of colours) {
              context.fillStyle = colour;
              context.fillRect(0, 0, 1, 1);
            }
            const [red, green, blue] = [...context.getImageData(0, 0, 1, 1).data].map((value) => {
              const share = value / 255;
              return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
            });
            return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
          };
          const contrast = (a: number, b: number) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
          const paper = style('.page').backgroundColor;
          const raise = getComputedStyle(document.documentElement).getPropertyValue('--raise');
          const name = luminance(style('b').color);
          return {
            nameOnPage: contrast(name, luminance(paper)),
            nameOnCard: contrast(name, luminance(raise)),
            words: contrast(
              luminance(style('.words').color),
              luminance(paper, style('span').backgroundColor),
            ),
          };
        });
        const [, name, words] = /name ([\d.]+) : 1, words ([\d.]+) : 1\s+AA/.exec(await figure.innerText())!;
        expect(Math.abs(Number(words) - painted.words)).toBeLessThan(0.25);
        // The card of the other theme is not on the screen.
        if (theme === 'Light')
          expect(Math.abs(Number(name) - Math.min(painted.nameOnPage, painted.nameOnCard))).toBeLessThan(
            0.15,
          );
      }
    }
    await leaveEdits(page);
  });
});

test.describe('nested tags', () => {
  test('are made, filled and reached by the keyboard alone', async ({ page, program, folder }) => {
    await openEditor(page);
    await page.keyboard.press('ArrowDown');
    await expect(part(page, 'Tags', /cooperation area/)).toHaveAttribute('aria-current', 'true');
    await editor(page).getByRole('button', { name: 'Add a kind of it' }).press('Enter');
    await expect(field(page, 'Name of the tag')).toBeFocused();
    await page.keyboard.type('energy');
    await editor(page).getByRole('button', { name: 'Add a kind of it' }).press('Enter');
    await expect(field(page, 'Name of the tag')).toBeFocused();
    await page.keyboard.type('interconnectivity');
    await saveEdits(page);

    // From the palette, by arrow keys.
    await dragOver(page, 'cross-border rail');
    await page.keyboard.press('t');
    await expect(palette(page).getByRole('button', { name: /commitment/ })).toBeFocused();
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    await expect(cards(page)).toContainText([/interconnectivity/]);
    // Another tag for the chosen annotation, in the same way.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.press('t');
    await expect(palette(page).getByRole('button', { name: /interconnectivity/ })).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(cards(page)).toContainText([/energy/]);
    // By name.
    await dragOver(page, 'vaccine stocks');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('tag as inter');
    await page.keyboard.press('Enter');
    await expect(cards(page)).toContainText([/energy/, /interconnectivity/]);

    await expect(page.getByRole('contentinfo')).toContainText('2 cooperation areas');
    const { tagSet } = await contents(program, folder);
    const energy = tagSet.tags.find(({ name }: { name: string }) => name === 'energy');
    expect(energy.parentId).toBe('cooperation-area');
  });

  test('lie above the palette’s first row, and Up leads to them, where it stands above the words', async ({
    page,
  }) => {
    await openEditor(page);
    await page.keyboard.press('ArrowDown');
    await editor(page).getByRole('button', { name: 'Add a kind of it' }).press('Enter');
    await expect(field(page, 'Name of the tag')).toBeFocused();
    await page.keyboard.type('energy');
    await saveEdits(page);
    await page.setViewportSize({ width: 1280, height: 420 });
    await dragOver(page, 'vaccine stocks');
    await page.keyboard.press('t');
    await expect(palette(page)).toHaveAttribute('data-side', 'top');
    for (const key of ['ArrowRight', 'ArrowUp']) await page.keyboard.press(key);
    const energy = palette(page).getByRole('button', { name: 'energy' });
    await expect(energy).toBeFocused();
    const row = palette(page).getByRole('button', { name: /commitment/ });
    expect((await energy.boundingBox())!.y).toBeLessThan((await row.boundingBox())!.y);
    const { start } = await placeOf(page, 'vaccine stocks');
    const box = (await palette(page).boundingBox())!;
    expect(box.y + box.height).toBeLessThan(start.y);
  });

  test('can be a kind of anything but themselves and what is below them', async ({ page }) => {
    await openEditor(page);
    await page.keyboard.press('ArrowDown');
    await editor(page).getByRole('button', { name: 'Add a kind of it' }).click();
    await page.keyboard.type('energy');
    await part(page, 'Tags', /cooperation area/).click();
    const options = await field(page, 'Kind of').locator('option').allInnerTexts();
    expect(options.map((option) => option.trim())).toEqual([
      'Nothing: it stands at the top',
      'commitment',
      'attendee',
    ]);
    await leaveEdits(page);
  });

  test('move in the tree with Alt and the arrow keys', async ({ page }) => {
    await openEditor(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Alt+ArrowRight');
    await expect(part(page, 'Tags', 'cooperation area level 2')).toBeFocused();
    await page.keyboard.press('Alt+ArrowLeft');
    await page.keyboard.press('Alt+ArrowUp');
    const names = editor(page).getByRole('list', { name: 'Tags' }).getByRole('button');
    await expect(names).toHaveText([/cooperation area/, /commitment/, /attendee/]);
    await leaveEdits(page);
  });

  test('fit into the palette and the sidebar, however many they are', async ({ page, program, folder }) => {
    const many = {
      format: 'marginalia-tag-set',
      version: 1,
      tagSet: {
        id: 'many',
        name: 'Many',
        version: 1,
        tags: Array.from({ length: 40 }, (_, at) => ({
          id: `t${at}`,
          name: `a tag of many ${at}`,
          hue: at * 9,
          line: 'solid',
          shortcut: '',
          parentId: at < 12 ? null : `t${at % 12}`,
          guideline: '',
          attributes: [],
        })),
        vocabularies: [],
        relationTypes: [],
      },
    };
    await chooseFiles(program.app, [await fixtureFile(folder, 'many.json', JSON.stringify(many))]);
    await openEditor(page);
    await editor(page)
      .getByRole('button', { name: /Version/ })
      .click();
    await editor(page).getByRole('button', { name: 'Import tag set…' }).click();
    await expect(part(page, 'Tags', 'a tag of many 39')).toBeVisible();
    await saveEdits(page);

    const sidebar = page.getByRole('list', { name: 'Tags' });
    await expect(sidebar.getByRole('listitem')).toHaveCount(12);
    await sidebar.getByRole('button', { name: 'Tags below a tag of many 0' }).press('Enter');
    await expect(sidebar.getByRole('listitem')).toHaveCount(15);
    await dragOver(page, 'Jonas Lindqvist');
    await page.keyboard.press('t');
    const box = (await palette(page).boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(await page.evaluate(() => innerWidth));
    for (const key of ['End', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    await expect(cards(page)).toContainText([/a tag of many 23/]);
  });
});

test.describe('a guideline', () => {
  const HOSTILE = [
    'Use it **well**, <img src="x" onerror="window.hurt = 1"> and <script>window.hurt = 2</script>.',
    '',
    '[a link](javascript:window.hurt=3) and <a href="https://example.org">another</a>, ![picture](https://example.org/x.png)',
    '',
    '<iframe src="https://example.org"></iframe><svg onload="window.hurt=4"></svg><style>* { display: none }</style>',
    '',
    '> An example.',
    '',
    '<b onclick="window.hurt=5" style="position:fixed">raw</b>',
  ].join('\n');

  test('is rendered where one tags, and whatever it says it can do nothing', async ({ page, program }) => {
    const requested: string[] = [];
    page.on('request', (request) => requested.push(request.url()));
    await openEditor(page);
    await field(page, 'Guideline').fill(HOSTILE);
    await expect(editor(page).getByRole('group', { name: 'Guideline as it is shown' })).toContainText(
      'Use it well',
    );
    await saveEdits(page);
    await tag(page, 'cross-border rail', '1');
    await page.getByText('When to use commitment').click();
    await page.keyboard.press('Escape');
    await dragOver(page, 'vaccine stocks');
    await page.keyboard.press('t');
    await expect(palette(page)).toContainText('Use it well');
    await page.keyboard.press('Escape');
    await page
      .getByRole('list', { name: 'Tags' })
      .getByRole('button', { name: /commitment/ })
      .focus();
    await expect(page.getByRole('tooltip')).toContainText('Use it well');

    const shown = await page.locator('.markdown').evaluateAll((all) =>
      all.map((one) => ({
        elements: [
          ...new Set([...one.querySelectorAll('*')].map(({ tagName }) => tagName.toLowerCase())),
        ].sort(),
        attributes: [...one.querySelectorAll('*')].flatMap((element) => element.getAttributeNames()),
        text: one.textContent,
      })),
    );
    expect(shown.length).toBeGreaterThanOrEqual(1);
    for (const { elements, attributes, text } of shown) {
      expect(elements).toEqual(['blockquote', 'p', 'strong']);
      expect(attributes).toEqual([]);
      expect(text).toContain('<script>window.hurt = 2</script>');
      expect(text).toContain('a link');
    }
    expect(await page.evaluate(() => 'hurt' in window)).toBe(false);
    expect(requested.filter((url) => url.includes('example.org'))).toEqual([]);
    expect(program.consoleErrors).toEqual([]);
  });
});

test.describe('attributes', () => {
  test('are added with a type, a default and whether they are required', async ({
    page,
    program,
    folder,
  }) => {
    await openEditor(page);
    await editor(page).getByRole('button', { name: 'Add attribute' }).click();
    await expect(field(page, 'Name')).toBeFocused();
    await page.keyboard.type('sum');
    await field(page, 'Type').selectOption('Number');
    await editor(page).getByRole('checkbox', { name: 'Required' }).check();
    await field(page, 'Default').fill('40');
    await editor(page).getByRole('button', { name: 'Add attribute' }).click();
    await page.keyboard.type('how');
    await field(page, 'Type').selectOption('Choice');
    await field(page, 'Chosen from').selectOption('strength');
    await field(page, 'Default').selectOption('pledge');
    await field(page, 'Phrases for joint').fill('will certainly; shall * together;');
    await editor(page).getByRole('button', { name: 'Move how up' }).click();
    await saveEdits(page);
    const { tagSet } = await contents(program, folder);
    expect(tagSet.tags[0].attributes.slice(-2)).toMatchObject([
      {
        type: 'choice',
        name: 'how',
        vocabularyId: 'strength',
        default: { type: 'choice', termIds: ['pledge'] },
        rules: [
          { phrase: 'will certainly', termId: 'joint' },
          { phrase: 'shall * together', termId: 'joint' },
        ],
      },
      { type: 'number', name: 'sum', required: true, default: { type: 'number', number: 40 } },
    ]);
  });

  test('that are used say in how many annotations when they are removed, and undo brings the values back', async ({
    page,
    program,
    folder,
  }) => {
    await tag(page, 'Amara Okafor', '3');
    await page.keyboard.press('Escape');
    const office = { id: 'office', text: 'President' };
    await giveValue(program, folder, { attendee: office });
    await openEditor(page);
    await part(page, 'Tags', /attendee/).click();
    await editor(page).getByRole('button', { name: 'Remove office' }).click();
    await expect(editor(page).getByText('1 annotation loses a value of “attendee: office”.')).toBeVisible();
    await saveEdits(page);
    const valuesOf = async () => (await contents(program, folder)).documents[0].annotations[0].attributes;
    expect(await valuesOf()).not.toHaveProperty('office');
    await page.keyboard.press('Control+z');
    await expect(page.getByText('Undone: Remove attribute')).toBeVisible();
    expect((await valuesOf()).office.value).toEqual({ type: 'text', text: 'President' });
  });
});

/** Gives annotations a text value as another program would: in an export that is imported again. */
async function giveValue(
  program: Program,
  folder: string,
  values: Record<string, { id: string; text: string }>,
): Promise<void> {
  const library = await contents(program, folder);
  for (const annotation of library.documents[0].annotations) {
    const value = values[annotation.tag];
    if (!value) continue;
    annotation.attributes[value.id] = {
      value: { type: 'text', text: value.text },
      evidence: null,
      origin: 'hand',
    };
    annotation.updatedAt = '2099-01-01T00:00:00.000Z';
  }
  await chooseFiles(program.app, [await fixtureFile(folder, 'valued.json', JSON.stringify(library))]);
  await importChosen(program.page);
  await expect(program.page.getByText(/^Imported valued.json/)).toBeVisible();
}

test.describe('a vocabulary', () => {
  test('takes terms by the keyboard, on more than one level', async ({ page, program, folder }) => {
    await openEditor(page);
    await editor(page).getByRole('button', { name: 'Add vocabulary' }).click();
    await expect(field(page, 'Name of the vocabulary')).toBeFocused();
    await page.keyboard.type('mood');
    await editor(page).getByRole('button', { name: 'Add term' }).click();
    for (const [key, name] of [
      ['', 'good'],
      ['Enter', 'cordial'],
      ['Alt+ArrowRight', ''],
      ['Enter', 'constructive'],
      ['Enter', 'bad'],
      ['Alt+ArrowLeft', ''],
      ['Alt+ArrowUp', ''],
    ] as const) {
      if (key) await page.keyboard.press(key);
      await expect(page.locator(':focus')).toHaveAttribute('aria-label', /^Term/);
      await page.keyboard.type(name);
    }
    await saveEdits(page);
    const { tagSet } = await contents(program, folder);
    const { terms } = tagSet.vocabularies.at(-1);
    const nameOf = (id: string | null) => terms.find((term: { id: string }) => term.id === id)?.name ?? null;
    expect(
      terms.map(({ name, parentId }: { name: string; parentId: string | null }) => [name, nameOf(parentId)]),
    ).toEqual([
      ['bad', null],
      ['good', null],
      ['cordial', 'good'],
      ['constructive', 'good'],
    ]);
  });

  test('cannot be removed while an attribute chooses from it', async ({ page }) => {
    await openEditor(page);
    await part(page, 'Vocabularies', 'presence').click();
    await expect(editor(page).getByText('Chosen from by attendee: presence.')).toBeVisible();
    await expect(editor(page).getByRole('button', { name: 'Remove', exact: true })).toBeDisabled();
  });
});

test('a relation type is made with the tags that it may join', async ({ page, program, folder }) => {
  await openEditor(page);
  await editor(page).getByRole('button', { name: 'Add relation type' }).click();
  await page.keyboard.type('speaks for');
  const ends = (name: string) => editor(page).getByRole('group', { name });
  await ends('Starts at').getByRole('checkbox', { name: 'attendee' }).check();
  await expect(ends('Leads to').getByRole('checkbox', { name: 'Any tag' })).toBeChecked();
  await saveEdits(page);
  const { tagSet } = await contents(program, folder);
  expect(tagSet.relationTypes.at(-1)).toMatchObject({
    name: 'speaks for',
    sourceTagIds: ['attendee'],
    targetTagIds: [],
  });
});

test.describe('a tag in use', () => {
  test('asks when it is deleted, and gives its annotations the tag that was chosen', async ({ page }) => {
    await tag(page, 'Amara Okafor', '3');
    await tag(page, 'Jonas Lindqvist', '3');
    await openEditor(page);
    await editor(page)
      .getByRole('button', { name: /^Delete/ })
      .click();
    await expect(editor(page).getByText('It has 2 annotations in 1 document.')).toBeVisible();
    await expect(
      editor(page).getByText('2 annotations in 1 document with attendee are deleted.'),
    ).toBeVisible();
    await field(page, 'Tag that takes its place').selectOption({ label: 'cooperation area' });
    await expect(
      editor(page).getByText('2 annotations in 1 document go from attendee to cooperation area.').first(),
    ).toBeVisible();
    await editor(page).getByRole('button', { name: 'Merge into cooperation area' }).click();
    await saveEdits(page);
    await expect(cards(page)).toContainText([/cooperation area/, /cooperation area/]);
    await expect(page.getByRole('contentinfo')).toContainText('2 cooperation areas');
    await page.keyboard.press('Control+z');
    await expect(page.getByText('Undone: Merge attendee into cooperation area')).toBeVisible();
    await expect(cards(page)).toContainText([/attendee/, /attendee/]);
  });

  test('is deleted with its annotations where that is wanted, and undo brings all back', async ({ page }) => {
    await tag(page, 'Amara Okafor', '3');
    await tag(page, 'cross-border rail', '2');
    await openEditor(page);
    await editor(page)
      .getByRole('button', { name: /^Delete/ })
      .click();
    await editor(page).getByRole('button', { name: 'Delete the tag' }).click();
    await saveEdits(page);
    await expect(cards(page)).toHaveCount(1);
    await expect(page.getByRole('list', { name: 'Tags' })).not.toContainText('cooperation area');
    await page.keyboard.press('Control+z');
    await expect(cards(page)).toHaveCount(2);
    await expect(page.getByRole('list', { name: 'Tags' })).toContainText('cooperation area');
  });

  test('is kept by Escape at the question', async ({ page }) => {
    await tag(page, 'Amara Okafor', '3');
    await openEditor(page);
    await editor(page).getByRole('button', { name: 'Merge…' }).click();
    await page.keyboard.press('Escape');
    await expect(field(page, 'Name of the tag')).toHaveValue('attendee');
  });
});

test.describe('the editor', () => {
  test('lets nothing else act, and asks before changes are left', async ({ page, program }) => {
    await tag(page, 'Amara Okafor', '3');
    await openEditor(page);
    await field(page, 'Name of the tag').fill('person');
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog', { name: 'Find or do anything' })).toBeHidden();
    await expect.poll(() => menuLabels(program)).not.toContain('Undo Tag as attendee');
    await page.keyboard.press('Escape');
    await expect(editor(page).getByText('The changes are not saved.')).toBeVisible();
    await expect(editor(page).getByRole('button', { name: 'Go on editing' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(field(page, 'Name of the tag')).toHaveValue('person');
    await page.keyboard.press('Escape');
    await editor(page).getByRole('button', { name: 'Leave without saving' }).click();
    await expect(editor(page)).toBeHidden();
    await expect(cards(page)).toContainText([/attendee/]);
    await expect.poll(() => menuLabels(program)).toContain('Undo Tag as attendee');
    await openEditor(page);
    await page.keyboard.press('Escape');
    await expect(editor(page)).toBeHidden();
  });

  test('keeps the window open while it holds changes', async ({ page, program }) => {
    await openEditor(page);
    await field(page, 'Name of the tag').fill('promise');
    await program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close());
    await expect(editor(page).getByText('The changes are not saved.')).toBeVisible();
    await editor(page).getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByRole('contentinfo')).toContainText('0 promise');
  });

  test('lets the window close when that is asked a second time', async ({ page, program }) => {
    await openEditor(page);
    await field(page, 'Name of the tag').fill('promise');
    const close = () =>
      program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close());
    await close();
    await expect(editor(page).getByText('The changes are not saved.')).toBeVisible();
    await close();
    expect(await program.ended).toBe(0);
  });

  test('does not save what is unsound, and says at the field what to mend', async ({ page }) => {
    await openEditor(page);
    await editor(page).getByRole('button', { name: 'Add tag' }).click();
    await part(page, 'Tags', /commitment/).click();
    await page.keyboard.press('Control+Enter');
    await expect(editor(page).getByText('1 thing to mend before it can be saved.')).toBeVisible();
    await expect(field(page, 'Name of the tag')).toBeFocused();
    await expect(field(page, 'Name of the tag')).toHaveAccessibleDescription('Must not be empty.');
    await page.keyboard.type('pledge');
    await saveEdits(page);
    await expect(page.getByRole('list', { name: 'Tags' })).toContainText('pledge');
  });

  test('takes back its last step by itself', async ({ page }) => {
    await openEditor(page);
    await field(page, 'Name of the tag').fill('promise');
    await editor(page).getByRole('button', { name: 'Remove deadline' }).click();
    await editor(page).getByRole('button', { name: 'Undo' }).click();
    await expect(editor(page).getByRole('button', { name: 'Remove deadline' })).toBeVisible();
    await expect(field(page, 'Name of the tag')).toHaveValue('promise');
    await leaveEdits(page);
  });

  for (const theme of ['light', 'dark']) {
    test(`has nothing against accessibility (${theme})`, async ({ page }) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type(`${theme} theme`);
      await page.keyboard.press('Enter');
      await tag(page, 'Amara Okafor', '3');
      await openEditor(page);
      expect(await violations(page, '[role=dialog]')).toEqual([]);
      await part(page, 'Tags', /commitment/).click();
      await editor(page)
        .getByRole('button', { name: /^strength / })
        .click();
      expect(await violations(page, '[role=dialog]')).toEqual([]);
      await part(page, 'Vocabularies', 'area').click();
      expect(await violations(page, '[role=dialog]')).toEqual([]);
      await part(page, 'Relation types', 'makes').click();
      expect(await violations(page, '[role=dialog]')).toEqual([]);
      await part(page, 'Tags', /attendee/).click();
      await editor(page).getByRole('button', { name: 'Merge…' }).click();
      expect(await violations(page, '[role=dialog]')).toEqual([]);
      await editor(page)
        .getByRole('button', { name: /Version/ })
        .click();
      expect(await violations(page, '[role=dialog]')).toEqual([]);
    });
  }
});

test.describe('a tag set', () => {
  test('goes out to a file and comes back the same', async ({ page, program, folder, launch }) => {
    const path = join(folder, 'set.tag-set.json');
    await openEditor(page);
    await field(page, 'Name of the tag').fill('promise');
    await saveEdits(page);
    await saveTo(program.app, path);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('export tag set');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Exported to set.tag-set.json')).toBeVisible();
    expect((await askedDialogs(program.app)).at(-1)?.defaultPath).toMatch(
      /Official readouts\.tag-set\.json$/,
    );
    const file = JSON.parse(await readFile(path, 'utf8'));
    expect(file.tagSet.tags[0].name).toBe('promise');

    const other = await launch({ profile: join(folder, 'another-profile') });
    await chooseFiles(other.app, [path]);
    await other.page.keyboard.press('Control+k');
    await other.page.keyboard.type('import tag set');
    await other.page.keyboard.press('Enter');
    await expect(part(other.page, 'Tags', /promise/)).toBeVisible();
    await saveEdits(other.page);
    await expect(other.page.getByRole('list', { name: 'Tags' })).toContainText('promise');
  });

  test('from a file that is unsound is refused with the places, and nothing changes', async ({
    page,
    program,
    folder,
  }) => {
    const file = {
      format: 'marginalia-tag-set',
      version: 1,
      tagSet: { id: 'x', name: 'X', version: 1, tags: [{}] },
    };
    await chooseFiles(program.app, [await fixtureFile(folder, 'broken.json', JSON.stringify(file))]);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('import tag set');
    await page.keyboard.press('Enter');
    await expect(page.getByText('broken.json was not imported; nothing has changed.')).toBeVisible();
    await expect(page.getByText(/tagSet\.tags\[0\]\.id/)).toBeVisible();
    await expect(editor(page)).toBeHidden();
    await page.getByRole('button', { name: 'Close toast' }).click();

    await openEditor(page);
    await editor(page)
      .getByRole('button', { name: /Version/ })
      .click();
    await editor(page).getByRole('button', { name: 'Import tag set…' }).click();
    await page.getByRole('button', { name: 'Close toast' }).click();
    await expect(page.getByText('broken.json was not imported; nothing has changed.')).toBeHidden();
    await expect(editor(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(editor(page)).toBeHidden();
  });

  test('that comes with the program is taken with the tags that annotations have, and given back by one undo', async ({
    page,
    program,
    folder,
  }) => {
    await tag(page, 'Jonas Lindqvist', '3');
    await openEditor(page);
    await editor(page)
      .getByRole('button', { name: /Version/ })
      .click();
    await editor(page)
      .getByRole('button', { name: /^Named entities/ })
      .click();
    await expect(editor(page).getByText('In use, so that they stay, without keys: attendee.')).toBeVisible();
    await saveEdits(page);
    const { tagSet } = await contents(program, folder);
    expect(tagSet).toMatchObject({ id: 'named-entities', name: 'Named entities' });
    expect(tagSet.tags.at(-1)).toMatchObject({ id: 'attendee', shortcut: '' });
    await expect(cards(page)).toContainText([/attendee/]);

    await page.keyboard.press('Control+z');
    await expect(page.getByText('Undone: Take the tag set “Named entities”')).toBeVisible();
    await expect(page.getByRole('list', { name: 'Tags' })).toContainText('commitment');
    expect((await contents(program, folder)).tagSet.id).toBe('default');
  });
});
