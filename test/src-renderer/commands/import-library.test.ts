import { describe, expect, it } from 'vitest';
import { importLibrary } from '../../../src-renderer/commands/import-library';
import type { Present } from '../../../src-renderer/commands/present';
import { defaultTagSet } from '../../../src-renderer/core/tagset/bundled';
import type { LibraryData } from '../../../src-renderer/core/library/library-data';
import type { Party } from '../../../src-renderer/core/party/party';
import type { Relation } from '../../../src-renderer/core/relation/relation';
import { aDocument, anAnnotation, anAuthor, TEXT } from '../../builders/library';
import { aParty, referringTo } from '../../builders/party';
import { aRelation } from '../../builders/relation';
import { aTagSet } from '../../builders/tag-set';

const nothing: Present = {
  documents: new Map(),
  annotations: new Map(),
  relations: [],
  parties: [],
  tagSet: defaultTagSet,
  isEmpty: false,
};
const brought = (annotations = [anAnnotation()], document = aDocument()): LibraryData => ({
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
    expect(counts).toEqual({
      documents: 1,
      annotations: 1,
      parties: 0,
      relations: 0,
      kept: 0,
      differing: 0,
      leftOut: 0,
    });
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
    expect(ids).toEqual([`a1~${'a'.repeat(12)}`]);
  });

  it('finds again what it gave another id the last time', () => {
    const stray = anAnnotation({ id: `a1~${'a'.repeat(12)}` });
    const { change, counts } = bring(brought(), {
      ...nothing,
      documents: new Map([[aDocument().sha256, aDocument()]]),
      annotations: new Map([
        ['a1', anAnnotation({ documentId: 'other' })],
        [stray.id, stray],
      ]),
    });
    expect(change.edits).toEqual([]);
    expect(counts.kept).toBe(1);
  });

  it('brings tags that the library lacks, and leaves the keys to the tags that have them', () => {
    const risk = { ...defaultTagSet.tags[0]!, id: 'risk', name: 'risk', attributes: [] };
    const tagSet = { ...defaultTagSet, tags: [...defaultTagSet.tags, risk] };
    const { change } = importLibrary(anAuthor(), 'export.json', { ...brought(), tagSet }, nothing);
    const edit = change.edits.find((candidate) => candidate.table === 'tagSets');
    expect(edit?.after).toMatchObject({
      version: defaultTagSet.version + 1,
      tags: [...defaultTagSet.tags, { ...risk, shortcut: '' }],
    });
  });

  it('gives an empty library the tag set it brings, as it is', () => {
    const tagSet = aTagSet();
    const { change } = importLibrary(
      anAuthor(),
      'export.json',
      { ...brought([]), tagSet },
      { ...nothing, isEmpty: true },
    );
    expect(change.edits.filter((edit) => edit.table === 'tagSets')).toEqual([
      { table: 'tagSets', id: 'default', before: defaultTagSet, after: null },
      { table: 'tagSets', id: tagSet.id, before: null, after: tagSet },
    ]);
  });

  it('does not throw away a tag set that someone has made while the library is empty', () => {
    const own = { ...defaultTagSet, name: 'Mine' };
    const present = { ...nothing, tagSet: own, isEmpty: true };
    const imported = { ...brought([]), tagSet: aTagSet() };
    const { change } = importLibrary(anAuthor(), 'export.json', imported, present);
    const edits = change.edits.filter((edit) => edit.table === 'tagSets');
    expect(edits).toMatchObject([{ id: own.id, before: own, after: { name: 'Mine' } }]);
  });

  it('sees that attributes, decisions and notes differ, not alone spans', () => {
    const documents = new Map([[aDocument().sha256, aDocument()]]);
    const decided = anAnnotation({
      decisions: [{ verdict: 'confirmed', reviewer: 'Grace', at: '2026-01-01T10:00:00.000Z', reason: '' }],
    });
    const { counts } = bring(brought([decided]), {
      ...nothing,
      documents,
      annotations: new Map([['a1', anAnnotation()]]),
    });
    expect(counts).toMatchObject({ kept: 0, differing: 1 });
  });
});

describe('the parties of an import', () => {
  const who = (partyId: string) => ({ 'committing-party': referringTo([partyId]) });
  const withParties = (parties: Party[], attributes = {}) => ({
    ...brought([anAnnotation({ attributes })]),
    parties,
  });

  it('are added where they are not known', () => {
    const { change, counts } = bring(withParties([aParty('Norsund')], who('norsund')));
    expect(change.edits).toContainEqual({
      table: 'parties',
      id: 'norsund',
      before: null,
      after: aParty('Norsund'),
    });
    expect(counts.parties).toBe(1);
  });

  it('are ours where kind and name are, and ours is written in their ways too', () => {
    const ours = aParty('Norsund', ['the Norsund side'], { id: 'ours' });
    const theirs = aParty('norsund', ['the Kingdom', 'the norsund side'], { id: 'theirs' });
    const { change } = bring(withParties([theirs], who('theirs')), { ...nothing, parties: [ours] });
    expect(change.edits.filter(({ table }) => table === 'parties')).toMatchObject([
      { id: 'ours', before: ours, after: { name: 'Norsund', aliases: ['the Norsund side', 'the Kingdom'] } },
    ]);
    const [row] = change.edits.flatMap((edit) => (edit.table === 'annotations' ? (edit.after ?? []) : []));
    expect(row!.attributes).toEqual(who('ours'));
  });

  it('of another kind are others, whatever they are called', () => {
    const ours = aParty('Norsund', [], { id: 'ours' });
    const ship = aParty('Norsund', [], { id: 'ship', kind: 'organisation' });
    const { change } = bring(withParties([ship]), { ...nothing, parties: [ours] });
    expect(change.edits.map(({ id }) => id)).toContain('ship');
  });

  it('with the id of one of ours are the later of the two', () => {
    const older = aParty('Norsund');
    const newer = aParty('Kingdom of Norsund', [], {
      id: 'norsund',
      updatedAt: '2026-01-02T10:00:00.000Z',
    });
    const partyEdits = (imported: Party, own: Party) =>
      bring(withParties([imported]), { ...nothing, parties: [own] }).change.edits.filter(
        ({ table }) => table === 'parties',
      );
    expect(partyEdits(newer, older)).toEqual([
      { table: 'parties', id: 'norsund', before: older, after: newer },
    ]);
    expect(partyEdits(older, newer)).toEqual([]);
  });
});

describe('the relations of an import', () => {
  const [who, what] = [anAnnotation({ id: 'who', tagId: 'attendee' }), anAnnotation({ id: 'what' })];
  const makes = aRelation({ typeId: 'makes', sourceId: 'who', targetId: 'what' });
  const related = (relations = [makes], annotations = [who, what]) => ({
    ...brought(annotations),
    relations,
  });
  const here = (relations: Relation[], annotations = [who, what]): Present => ({
    ...nothing,
    documents: new Map([[aDocument().sha256, aDocument()]]),
    annotations: new Map(annotations.map((row) => [row.id, row])),
    relations,
  });
  const relationEdits = (...given: Parameters<typeof bring>) =>
    bring(...given).change.edits.filter(({ table }) => table === 'relations');

  it('come with their annotations, to wherever the document is here', () => {
    const home = aDocument({ id: 'mine' });
    const present = { ...nothing, documents: new Map([[home.sha256, home]]) };
    expect(relationEdits(related(), present)).toEqual([
      {
        table: 'relations',
        id: 'r1',
        before: null,
        after: { ...makes, sourceDocumentId: 'mine', targetDocumentId: 'mine' },
      },
    ]);
  });

  it('that are here already, under whatever id and whichever way, are not made twice', () => {
    expect(relationEdits(related(), here([makes]))).toEqual([]);
    const same = { ...makes, typeId: 'same-as' };
    const turned = { ...same, id: 'other', sourceId: 'what', targetId: 'who' };
    expect(relationEdits(related([same]), here([turned]))).toEqual([]);
  });

  it('are left out where the type of ours does not allow them, and counted', () => {
    const newer = '2026-01-03T10:00:00.000Z';
    const present = here(
      [],
      [who, anAnnotation({ id: 'what', tagId: 'cooperation-area', updatedAt: newer })],
    );
    expect(relationEdits(related(), present)).toEqual([]);
    expect(bring(related(), present).counts).toMatchObject({ relations: 0, leftOut: 1 });
  });

  it('of ours go where a newer state of an annotation does not allow them any more', () => {
    const retagged = { ...what, tagId: 'cooperation-area', updatedAt: '2026-01-03T10:00:00.000Z' };
    expect(relationEdits(related([], [who, retagged]), here([makes]))).toEqual([
      { table: 'relations', id: 'r1', before: makes, after: null },
    ]);
  });

  it('with the id of another relation get one of their own where their annotations did', () => {
    const elsewhere = here(
      [{ ...makes, sourceDocumentId: 'other', targetDocumentId: 'other' }],
      [
        { ...who, documentId: 'other' },
        { ...what, documentId: 'other' },
      ],
    );
    const suffix = `~${'a'.repeat(12)}`;
    expect(relationEdits(related(), elsewhere)).toMatchObject([
      { id: `r1${suffix}`, before: null, after: { sourceId: `who${suffix}`, targetId: `what${suffix}` } },
    ]);
  });
});
