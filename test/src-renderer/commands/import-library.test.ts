import { describe, expect, it } from 'vitest';
import { importLibrary, type Present } from '../../../src-renderer/commands/import-library';
import { defaultTagSet } from '../../../src-renderer/core/tagset/bundled';
import { aDocument, anAnnotation, anAuthor, TEXT } from '../../builders/library';

const nothing: Present = {
  documents: new Map(),
  annotations: new Map(),
  tagSet: defaultTagSet,
  isEmpty: false,
};
const brought = (annotations = [anAnnotation()], document = aDocument()) => ({
  tagSet: defaultTagSet,
  parties: [],
  documents: [{ document, text: TEXT, annotations }],
  relations: [],
});
const bring = (imported = brought(), present: Present = nothing) =>
  importLibrary(anAuthor(), 'export.json', imported, present);

describe('an import', () => {
  it('into an empty library adds everything unchanged, as one change', () => {
    const { change, texts, counts } = bring();
    expect(change.edits).toEqual([
      { table: 'documents', id: 'd1', before: null, after: aDocument() },
      { table: 'annotations', id: 'a1', before: null, after: anAnnotation() },
    ]);
    expect(texts).toEqual([{ sha256: aDocument().sha256, text: TEXT }]);
    expect(counts).toEqual({ documents: 1, annotations: 1, kept: 0, differing: 0 });
  });

  it('of what is already there changes nothing', () => {
    const present: Present = {
      ...nothing,
      documents: new Map([[aDocument().sha256, aDocument()]]),
      annotations: new Map([['a1', anAnnotation()]]),
    };
    const { change, counts } = bring(brought(), present);
    expect(change.edits).toEqual([]);
    expect(counts.kept).toBe(1);
  });

  it('adds a colleague’s annotations to the document that is here under another id', () => {
    const here = aDocument({ id: 'mine' });
    const present = { ...nothing, documents: new Map([[here.sha256, here]]) };
    const { change, texts } = bring(brought(), present);
    expect(texts).toEqual([]);
    expect(change.edits).toEqual([
      { table: 'annotations', id: 'a1', before: null, after: anAnnotation({ documentId: 'mine' }) },
    ]);
  });

  it('lets the later of two states of an annotation stay', () => {
    const older = anAnnotation({ note: 'old', updatedAt: '2026-01-01T10:00:00.000Z' });
    const newer = anAnnotation({ note: 'new', updatedAt: '2026-01-03T10:00:00.000Z' });
    const documents = new Map([[aDocument().sha256, aDocument()]]);
    const takesNewer = bring(brought([newer]), {
      ...nothing,
      documents,
      annotations: new Map([['a1', older]]),
    });
    expect(takesNewer.change.edits).toEqual([
      { table: 'annotations', id: 'a1', before: older, after: newer },
    ]);
    const keepsNewer = bring(brought([older]), {
      ...nothing,
      documents,
      annotations: new Map([['a1', newer]]),
    });
    expect(keepsNewer.change.edits).toEqual([]);
  });

  it('says how many differ here and were left, since theirs are not later', () => {
    const theirs = anAnnotation({ note: 'theirs' });
    const { change, counts } = bring(brought([theirs]), {
      ...nothing,
      documents: new Map([[aDocument().sha256, aDocument()]]),
      annotations: new Map([['a1', anAnnotation({ note: 'mine' })]]),
    });
    expect(change.edits).toEqual([]);
    expect(counts).toMatchObject({ kept: 0, differing: 1 });
  });

  it('gives a document a new id when another document has taken its own', () => {
    const other = aDocument({ sha256: 'b'.repeat(64) });
    const { change } = bring(brought(), { ...nothing, documents: new Map([[other.sha256, other]]) });
    expect(change.edits.map((edit) => edit.id)).toEqual(['new-1', 'a1']);
    expect(change.edits[1]?.after).toMatchObject({ documentId: 'new-1' });
  });

  it('never overwrites an annotation of another document that happens to have the same id', () => {
    const elsewhere = anAnnotation({ documentId: 'other' });
    const { change } = bring(brought(), { ...nothing, annotations: new Map([['a1', elsewhere]]) });
    const ids = change.edits.filter((edit) => edit.table === 'annotations').map((edit) => edit.id);
    expect(ids).toEqual(['new-1']);
  });

  it('brings tags that the library lacks, and leaves the keys to the tags that have them', () => {
    const risk = { ...defaultTagSet.tags[0]!, id: 'risk', name: 'risk' };
    const tagSet = { ...defaultTagSet, tags: [...defaultTagSet.tags, risk] };
    const { change } = importLibrary(anAuthor(), 'export.json', { ...brought(), tagSet }, nothing);
    const edit = change.edits.find((candidate) => candidate.table === 'tagSets');
    expect(edit?.after).toMatchObject({
      version: defaultTagSet.version + 1,
      tags: [...defaultTagSet.tags, { ...risk, shortcut: '' }],
    });
  });

  it('gives an empty library the tag set it brings, as it is', () => {
    const own = { ...defaultTagSet, id: 'mine' };
    const { change } = importLibrary(anAuthor(), 'export.json', brought(), {
      ...nothing,
      tagSet: own,
      isEmpty: true,
    });
    expect(change.edits.filter((edit) => edit.table === 'tagSets')).toEqual([
      { table: 'tagSets', id: 'mine', before: own, after: null },
      { table: 'tagSets', id: 'default', before: null, after: defaultTagSet },
    ]);
  });
});
