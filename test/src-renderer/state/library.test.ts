import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { addDocument } from '../../../src-renderer/commands/add-document';
import { deleteAnnotation } from '../../../src-renderer/commands/delete-annotation';
import { History } from '../../../src-renderer/commands/history';
import { removeDocument } from '../../../src-renderer/commands/remove-document';
import { retag } from '../../../src-renderer/commands/revise-annotation';
import { tagSpan } from '../../../src-renderer/commands/tag-span';
import type { Document } from '../../../src-renderer/core/document/document';
import { defaultTagSet } from '../../../src-renderer/core/tagset/bundled';
import type { LibraryDatabase } from '../../../src-renderer/db/database';
import { LibraryState } from '../../../src-renderer/state/library.svelte';
import { aContext, anAuthor, anEmptyLibrary, TEXT } from '../../builders/library';

const [commitment, area] = defaultTagSet.tags as [
  (typeof defaultTagSet.tags)[0],
  (typeof defaultTagSet.tags)[0],
];
const author = anAuthor();
let db: LibraryDatabase;
let history: History;
let library: LibraryState;
let document: Document;

const tagged = () =>
  tagSpan(author, {
    documentId: document.id,
    text: TEXT,
    span: { start: 0, end: 7 },
    tag: commitment,
    context: aContext(),
  });

/** A state that was loaded from the store, to hold against the one that followed the changes. */
async function fromStore(): Promise<LibraryState> {
  const loaded = new LibraryState(db);
  await loaded.load();
  return loaded;
}

const seen = (state: LibraryState) =>
  state.documents.map((each) => ({
    title: each.title,
    commitments: state.count(each.id, commitment.id),
    areas: state.count(each.id, area.id),
    lastChange: state.lastChange(each),
  }));

beforeEach(async () => {
  db = anEmptyLibrary();
  history = new History(db);
  library = new LibraryState(db);
  history.onEdits((edits, change) => library.apply(edits, change));
  const added = addDocument(author, {
    fileName: 'readout.txt',
    sha256: 'c'.repeat(64),
    encoding: 'utf-8',
    byteLength: TEXT.length,
    text: TEXT,
  });
  document = added.document;
  await history.commit(added.change, [added.text]);
});

describe('the library in memory', () => {
  it('counts the annotations of each tag, whatever is done to them', async () => {
    const { change, annotation } = tagged();
    await history.commit(change);
    expect(library.count(document.id, commitment.id)).toBe(1);
    await history.commit(retag(author, annotation, { tag: area, text: TEXT, context: aContext() }, []));
    expect(seen(library)).toMatchObject([{ commitments: 0, areas: 1 }]);
    const [row] = await db.annotations.toArray();
    await history.commit(deleteAnnotation(author, row!, []));
    expect(seen(library)).toMatchObject([{ commitments: 0, areas: 0 }]);
  });

  it('is the same as one loaded from the store, after every step', async () => {
    await history.commit(tagged().change);
    expect(seen(library)).toEqual(seen(await fromStore()));
    await history.undo(author);
    expect(seen(library)).toEqual(seen(await fromStore()));
    await history.redo(author);
    const annotations = await db.annotations.toArray();
    await history.commit(removeDocument(author, { document, text: TEXT, annotations, relations: [] }));
    expect(seen(library)).toEqual([]);
    expect(seen(await fromStore())).toEqual([]);
    await history.undo(author);
    expect(seen(library)).toMatchObject([{ title: document.title, commitments: 1 }]);
    expect(seen(library)).toEqual(seen(await fromStore()));
  });

  it('finds a document by its hash, which is how a file opened twice is known', () => {
    expect(library.withHash('c'.repeat(64))?.id).toBe(document.id);
    expect(library.withHash('d'.repeat(64))).toBeNull();
  });
});
