import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { History } from '../../../src-renderer/commands/history';
import { upgradeAnnotation, upgradeTagSet } from '../../../src-renderer/core/library/version-1';
import { defaultTagSet } from '../../../src-renderer/core/tagset/bundled';
import { openLibrary, type LibraryDatabase } from '../../../src-renderer/db/database';
import { addFirstSchema } from '../../../src-renderer/db/migrations/0001-first-schema';
import { aDocument, anAuthor, TEXT } from '../../builders/library';
import { anAnnotationOf1, defaultOf1 } from '../../builders/version-1';

const risk = { ...defaultOf1.tags[0]!, id: 'risk', name: 'risk', shortcut: '' };
const withRisk = { ...defaultOf1, version: 2, tags: [...defaultOf1.tags, risk] };
const first = anAnnotationOf1({ note: 'kept' });
const second = anAnnotationOf1({ id: 'a2', tagId: 'risk', start: 8, end: 12 });
const signature = {
  documentId: 'd1',
  annotator: 'Ada',
  at: '2026-01-01T10:00:00.000Z',
  kind: 'do' as const,
  target: null,
};
const log = [
  {
    ...signature,
    command: 'document.add',
    label: 'Add readout.txt',
    kind: 'record',
    edits: [{ table: 'documents', id: 'd1', before: null, after: aDocument() }],
  },
  {
    ...signature,
    command: 'library.import',
    label: 'Import export.json',
    edits: [
      { table: 'tagSets', id: 'default', before: defaultOf1, after: withRisk },
      { table: 'annotations', id: 'a2', before: null, after: second },
    ],
  },
  {
    ...signature,
    command: 'annotation.note',
    label: 'Write note',
    edits: [{ table: 'annotations', id: 'a1', before: { ...first, note: '' }, after: first }],
  },
];

let libraries = 0;

/** A library of version 1 with a text, two annotations and a log, closed. */
async function aLibraryOf1(): Promise<string> {
  const name = `of-1-${++libraries}`;
  const db = new Dexie(name);
  addFirstSchema(db);
  await db.open();
  await db.table('documents').add(aDocument());
  await db.table('texts').add({ sha256: aDocument().sha256, text: TEXT });
  await db.table('tagSets').add(withRisk);
  await db.table('annotations').bulkAdd([first, second]);
  await db.table('changes').bulkAdd(log);
  await db.table('positions').add({ documentId: 'd1', top: 3, into: 0, caret: 5 });
  await db.table('session').add({ key: 'open-document', value: 'd1' });
  db.close();
  return name;
}

const contents = async (db: LibraryDatabase) => ({
  tagSets: await db.tagSets.toArray(),
  annotations: await db.annotations.toArray(),
});

describe('a library of version 1', () => {
  it('opens with every document, text, annotation and note, and where reading stopped', async () => {
    const db = await openLibrary(await aLibraryOf1());
    expect(db.verno).toBe(2);
    expect(await db.documents.toArray()).toEqual([aDocument()]);
    expect(await db.texts.toArray()).toEqual([{ sha256: aDocument().sha256, text: TEXT }]);
    expect(await db.positions.toArray()).toEqual([{ documentId: 'd1', top: 3, into: 0, caret: 5 }]);
    expect(await db.session.toArray()).toEqual([{ key: 'open-document', value: 'd1' }]);
    expect(await contents(db)).toEqual({
      tagSets: [upgradeTagSet(withRisk)],
      annotations: [upgradeAnnotation(first, 2), upgradeAnnotation(second, 2)],
    });
    expect(await db.parties.count()).toBe(0);
    expect(await db.relations.count()).toBe(0);
  });

  it('has the attributes of the present default, and the tag that an import had added', async () => {
    const db = await openLibrary(await aLibraryOf1());
    const [tagSet] = await db.tagSets.toArray();
    expect(tagSet!.tags.map(({ id }) => id)).toEqual([...defaultTagSet.tags.map(({ id }) => id), 'risk']);
    expect(tagSet!.tags[0]!.attributes).toEqual(defaultTagSet.tags[0]!.attributes);
    expect(tagSet!.vocabularies).toEqual(defaultTagSet.vocabularies);
    expect(tagSet!.version).toBeGreaterThan(withRisk.version);
  });

  it('undoes all that its log holds, and redoes it to where it was', async () => {
    const db = await openLibrary(await aLibraryOf1());
    const history = new History(db);
    const author = anAuthor();
    const before = await contents(db);
    await history.undo(author);
    expect(await db.annotations.get('a1')).toEqual(upgradeAnnotation({ ...first, note: '' }, 2));
    await history.undo(author);
    expect(await contents(db)).toEqual({
      tagSets: [defaultTagSet],
      annotations: [upgradeAnnotation({ ...first, note: '' }, 2)],
    });
    expect(await history.undo(author)).toBeNull();
    await history.redo(author);
    await history.redo(author);
    expect(await contents(db)).toEqual(before);
  });

  it('finds annotations by their tag', async () => {
    const db = await openLibrary(await aLibraryOf1());
    expect(await db.annotations.where('tagId').equals('risk').primaryKeys()).toEqual(['a2']);
  });

  it('is upgraded once: the second start changes nothing', async () => {
    const name = await aLibraryOf1();
    const db = await openLibrary(name);
    const before = await contents(db);
    db.close();
    expect(await contents(await openLibrary(name))).toEqual(before);
  });

  it('that has no annotation and an empty log opens too', async () => {
    const db = new Dexie('empty-of-1');
    addFirstSchema(db);
    await db.open();
    await db.table('tagSets').add(defaultOf1);
    db.close();
    expect(await contents(await openLibrary('empty-of-1'))).toEqual({
      tagSets: [defaultTagSet],
      annotations: [],
    });
  });
});
