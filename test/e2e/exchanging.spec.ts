import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Page } from '@playwright/test';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { violations } from './support/axe';
import { askedDialogs, cancelDialogs, chooseFiles, saveTo } from './support/dialogs';
import { fixtureFile } from './support/fixture-files';
import { importChosen } from './support/importing';
import { expect, MIXED, READOUT, test } from './support/opened';
import { cards, reader, row, saved, shownSpans, tag, tagAndEnter } from './support/reading';
import type { Program } from './support/launch';

const SCHEMA = join(import.meta.dirname, '../../resources/schema/marginalia-export-2.schema.json');

/** Exports by the shortcut and reads what was written. */
async function exported({ app, page }: Program, path: string, keys: string): Promise<string> {
  await saveTo(app, path);
  await page.keyboard.press(keys);
  await expect(page.getByText(`Exported to ${basename(path)} in `).last()).toBeVisible();
  return readFile(path, 'utf8');
}

async function tagged(launch: (options: object) => Promise<Program>, folder: string, text: string) {
  const program = await launch({ files: [await fixtureFile(folder, 'readout.txt', text)] });
  const words =
    text === MIXED
      ? ['nai\u0308ve', '战略沟通', '👍🏽']
      : ['Amara Okafor', 'cross-border rail', 'vaccine stocks'];
  for (const [index, each] of words.entries()) await tag(program.page, each, String(index + 1));
  await program.page.keyboard.press('n');
  await program.page.keyboard.type('A note with “quotes”.');
  await program.page.keyboard.press('Escape');
  await saved(program.page);
  return program;
}

for (const [name, text] of Object.entries({ READOUT, MIXED })) {
  test.describe(`annotated JSON of ${name}`, () => {
    test('validates against its schema and slices the text at both kinds of offsets', async ({
      folder,
      launch,
    }) => {
      const program = await tagged(launch, folder, text);
      const json = JSON.parse(await exported(program, join(folder, 'out.json'), 'Control+e'));
      const ajv = new Ajv2020({ allErrors: true });
      addFormats(ajv);
      const validate = ajv.compile(JSON.parse(await readFile(SCHEMA, 'utf8')));
      expect(validate(json), JSON.stringify(validate.errors)).toBe(true);

      const [document] = json.documents;
      expect(document.text).toBe(text);
      expect(document.annotations).toHaveLength(3);
      for (const { start, end, startUtf16, endUtf16, quote } of document.annotations) {
        expect(document.text.slice(startUtf16, endUtf16)).toBe(quote.exact);
        expect([...document.text].slice(start, end).join('')).toBe(quote.exact);
      }
    });

    test('gives the same state back in an empty library, and exports to the same bytes', async ({
      folder,
      launch,
    }) => {
      const program = await tagged(launch, folder, text);
      const before = await exported(program, join(folder, 'before.json'), 'Control+Shift+e');
      const spans = await shownSpans(program.page);
      await program.close();

      const other = await launch({ profile: join(folder, 'another-profile') });
      await chooseFiles(other.app, [join(folder, 'before.json')]);
      await importChosen(other.page);
      await expect(other.page.getByText('Imported before.json: 1 document and 3 annotations.')).toBeVisible();
      await expect(reader(other.page)).toBeVisible();
      expect(await shownSpans(other.page)).toEqual(spans);
      const after = await exported(other, join(folder, 'after.json'), 'Control+Shift+e');
      expect(after).toBe(before);
    });
  });
}

test('importing what is already here changes nothing, and one undo takes an import back', async ({
  folder,
  launch,
}) => {
  const program = await tagged(launch, folder, READOUT);
  await exported(program, join(folder, 'out.json'), 'Control+e');
  await chooseFiles(program.app, [join(folder, 'out.json')]);
  await program.page.keyboard.press('Control+Shift+i');
  await expect(program.page.getByText('Everything in out.json is already in the library.')).toBeVisible();
  await program.close();

  const { app, page } = await launch({ profile: join(folder, 'another-profile') });
  await chooseFiles(app, [join(folder, 'out.json')]);
  await importChosen(page);
  await expect(cards(page)).toHaveCount(3);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('heading', { name: 'Open a text to read and tag' })).toBeVisible();
});

test('undoing an import closes whichever of its documents is shown', async ({ folder, launch }) => {
  const files = [
    await fixtureFile(folder, 'first.txt', 'First document\nVeldria is ready.'),
    await fixtureFile(folder, 'second.txt', 'Second document\nNorsund is willing.'),
  ];
  const program = await launch({ files });
  await exported(program, join(folder, 'both.json'), 'Control+Shift+e');
  await program.close();

  const { app, page } = await launch({ profile: join(folder, 'another-profile') });
  await chooseFiles(app, [join(folder, 'both.json')]);
  await importChosen(page);
  await expect(page.getByText('Imported both.json: 2 documents and 0 annotations.')).toBeVisible();
  await page.getByRole('button', { name: /Second document/ }).click();
  await expect(reader(page)).toContainText('Norsund is willing.');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('heading', { name: 'Open a text to read and tag' })).toBeVisible();
});

test.describe('a bad import is refused with the place that is wrong, and nothing changes:', () => {
  interface Exported {
    version: number;
    documents: { sha256: string; text: string; annotations: { end: number; tag: string }[] }[];
  }
  const damages: [name: string, damage: (json: Exported) => unknown, told: RegExp][] = [
    [
      'an end that is no number',
      (json) => (json.documents[0]!.annotations[1]!.end = 'x' as never),
      /documents\[0\]\.annotations\[1\]\.end/,
    ],
    [
      'an unknown tag',
      (json) => (json.documents[0]!.annotations[0]!.tag = 'nobody'),
      /documents\[0\]\.annotations\[0\]\.tag/,
    ],
    [
      'a text that is not the one that was hashed',
      (json) => (json.documents[0]!.text += ' more'),
      /documents\[0\]\.sha256/,
    ],
    ['a newer version', (json) => (json.version = 3), /version/],
  ];
  for (const [name, damage, told] of damages) {
    test(name, async ({ folder, launch }) => {
      const program = await tagged(launch, folder, READOUT);
      const json = JSON.parse(await exported(program, join(folder, 'out.json'), 'Control+e')) as Exported;
      await program.close();
      damage(json);
      await writeFile(join(folder, 'bad.json'), JSON.stringify(json));

      const { app, page } = await launch({ profile: join(folder, 'another-profile') });
      await chooseFiles(app, [join(folder, 'bad.json')]);
      await page.keyboard.press('Control+Shift+i');
      await expect(page.getByText('bad.json was not imported; nothing has changed.')).toBeVisible();
      await expect(page.getByText(told)).toBeVisible();
      await expect(
        page.getByRole('navigation', { name: 'Library' }).getByRole('button', { name: /Readout/ }),
      ).toHaveCount(0);
    });
  }

  test('a file that is no JSON', async ({ folder, program }) => {
    await chooseFiles(program.app, [await fixtureFile(folder, 'bad.json', '{"format": ')]);
    await program.page.keyboard.press('Control+Shift+i');
    await expect(program.page.getByText('bad.json was not imported; nothing has changed.')).toBeVisible();
  });
});

test.describe('an export', () => {
  test('that is cancelled writes nothing and says nothing', async ({ folder, launch }) => {
    const { app, page } = await tagged(launch, folder, READOUT);
    await cancelDialogs(app);
    await page.keyboard.press('Control+e');
    await expect.poll(async () => (await askedDialogs(app)).length).toBe(1);
    await expect(page.getByText(/^Exported to /)).toHaveCount(0);
    expect(await readdir(folder)).toEqual(['readout.txt']);
  });

  test('proposes a name after the document', async ({ folder, launch }) => {
    const { app, page } = await tagged(launch, folder, READOUT);
    await cancelDialogs(app);
    await page.keyboard.press('Control+e');
    await expect
      .poll(async () => (await askedDialogs(app)).at(0)?.defaultPath)
      .toMatch(/readout\.annotations\.json$/);
  });

  test('that cannot be written says so and leaves what was there', async ({ folder, launch }) => {
    const { app, page } = await tagged(launch, folder, READOUT);
    await saveTo(app, join(folder, 'no-such-folder', 'out.json'));
    await page.keyboard.press('Control+e');
    await expect(
      page.getByText('out.json was not written; what was there before is unchanged.'),
    ).toBeVisible();
    await expect(page.getByText('That folder is gone; choose another.')).toBeVisible();
    expect(await readdir(folder)).toEqual(['readout.txt']);
  });
});

const inTheLibrary = (page: Page, title: string) =>
  page.getByRole('navigation', { name: 'Library' }).getByRole('button', { name: title });

/** Takes a file into the library of a profile of its own. */
async function importedElsewhere(
  launch: (options: object) => Promise<Program>,
  folder: string,
  name: string,
): Promise<Program> {
  const program = await launch({ profile: join(folder, 'another-profile') });
  await chooseFiles(program.app, [join(folder, name)]);
  await importChosen(program.page);
  await expect(program.page.getByText(`Imported ${name}:`)).toBeVisible();
  return program;
}

test('an import is looked at before anything is taken: what is new, what is later, what stays', async ({
  folder,
  launch,
}) => {
  const program = await tagged(launch, folder, READOUT);
  const before = await exported(program, join(folder, 'mine.json'), 'Control+e');
  const theirs = JSON.parse(before) as { documents: { annotations: Record<string, unknown>[] }[] };
  const [first, second, third] = theirs.documents[0]!.annotations;
  Object.assign(first!, { note: 'Theirs, later.', updatedAt: '2099-01-01T00:00:00.000Z' });
  Object.assign(second!, { note: 'Theirs, earlier.', updatedAt: '2001-01-01T00:00:00.000Z' });
  Object.assign(third!, { id: 'another-one', annotator: 'Ben' });
  await writeFile(join(folder, 'theirs.json'), JSON.stringify(theirs));

  const { app, page } = program;
  await chooseFiles(app, [join(folder, 'theirs.json')]);
  await page.keyboard.press('Control+Shift+i');
  const dialog = page.getByRole('dialog', { name: 'Import annotated JSON' });
  await expect(dialog).toContainText(
    'theirs.json brings 0 new documents, 1 new annotation, 0 new relations.',
  );
  await dialog.getByText('Theirs is later and takes the place of yours: 1 annotation').click();
  await expect(dialog.getByText('note: Theirs, later.')).toBeVisible();
  await dialog.getByText('Theirs differs and is not later, yours stays: 1 annotation').click();
  await expect(dialog.getByText('note: Theirs, earlier.')).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(cards(page)).toHaveCount(3);
  await importChosen(page);
  await expect(page.getByText('Imported theirs.json: 0 documents and 2 annotations')).toBeVisible();
  await expect(cards(page)).toHaveCount(4);
  await page.keyboard.press('Control+z');
  await expect(cards(page)).toHaveCount(3);
});

test('values, parties and relations travel, and an export of one document says what it cannot take along', async ({
  folder,
  launch,
}) => {
  const program = await launch({
    files: [
      await fixtureFile(folder, 'second.txt', 'Second readout\nNorsund will host the rail forum.'),
      await fixtureFile(folder, 'readout.txt', READOUT),
    ],
  });
  const { page } = program;
  await expect(reader(page)).toContainText('cross-border rail');
  await tagAndEnter(page, 'Jonas Lindqvist', '3');
  await page.keyboard.press('/');
  await page.keyboard.type('Jonas Lindqvist');
  await page.getByRole('option', { name: 'Jonas Lindqvist new person' }).click();
  await page.keyboard.press('Escape');
  await tag(page, 'Norsund will provide 40 million crowns', '1');
  await inTheLibrary(page, 'Second readout').click();
  await tag(page, 'Norsund will host the rail forum', '1');
  await saved(page);
  const json = JSON.parse(await exported(program, join(folder, 'out.json'), 'Control+Shift+e'));
  expect(json.parties).toMatchObject([{ kind: 'person', name: 'Jonas Lindqvist' }]);
  await program.close();

  const annotations = json.documents.flatMap(
    (document: { annotations: { id: string; tag: string }[] }) => document.annotations,
  );
  const id = (tagId: string, index = 0) =>
    annotations.filter(({ tag }: { tag: string }) => tag === tagId)[index].id;
  const signed = { annotator: 'Ada', createdAt: '2026-01-01T10:00:00.000Z' };
  json.relations = [
    { id: 'r1', typeId: 'makes', sourceId: id('attendee'), targetId: id('commitment'), ...signed },
    { id: 'r2', typeId: 'same-as', sourceId: id('commitment'), targetId: id('commitment', 1), ...signed },
  ];
  await writeFile(join(folder, 'related.json'), `${JSON.stringify(json, null, 2)}\n`);

  const other = await importedElsewhere(launch, folder, 'related.json');
  await expect(other.page.getByText('2 documents, 3 annotations, 1 party and 2 relations')).toBeVisible();
  const all = await exported(other, join(folder, 'all.json'), 'Control+Shift+e');
  expect(JSON.parse(all)).toEqual(json);
  await inTheLibrary(other.page, 'Readout of the call').click();
  await expect(cards(other.page).getByText('Jonas Lindqvist').first()).toBeVisible();
  const one = JSON.parse(await exported(other, join(folder, 'one.json'), 'Control+e'));
  await expect(other.page.getByText('Not in it: 1 relation with other documents.')).toBeVisible();
  expect(one.relations.map((relation: { id: string }) => relation.id)).toEqual(['r1']);
  expect(one.parties).toEqual(json.parties);
});

test('a file of version 1 is taken in, with the attributes of the present tag set', async ({
  folder,
  launch,
}) => {
  const program = await tagged(launch, folder, READOUT);
  const json = JSON.parse(await exported(program, join(folder, 'out.json'), 'Control+e'));
  await program.close();
  const { format, tagSet, documents } = json;
  const plainTag = ({ id, name, hue, line, shortcut }: Record<string, unknown>) => ({
    id,
    name,
    hue,
    line,
    shortcut,
    guideline: '',
  });
  const plain = ({
    tagSetVersion,
    attributes,
    decisions,
    comments,
    followUp,
    ...annotation
  }: Record<string, unknown>) => {
    void [tagSetVersion, attributes, decisions, comments, followUp];
    return annotation;
  };
  const version1 = {
    format,
    version: 1,
    tagSet: {
      id: 'default',
      name: 'Official readouts',
      version: 1,
      tags: tagSet.tags.slice(0, 3).map(plainTag),
    },
    documents: documents.map(
      ({ dismissed, ...document }: { dismissed: unknown; annotations: Record<string, unknown>[] }) => {
        void dismissed;
        return { ...document, annotations: document.annotations.map(plain) };
      },
    ),
  };
  await writeFile(join(folder, 'old.json'), JSON.stringify(version1));
  const { page } = await importedElsewhere(launch, folder, 'old.json');
  await expect(cards(page)).toHaveCount(3);
  await expect(cards(page).getByText('A note with “quotes”.')).toBeVisible();
  await tagAndEnter(page, 'Jonas Lindqvist', '3');
  await expect(row(page, 'who')).toBeFocused();
});
