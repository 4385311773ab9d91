import { describe, expect, it } from 'vitest';
import type { AttributeValue, Value } from '../../../../src-renderer/core/attribute/value';
import type { Annotation } from '../../../../src-renderer/core/annotation/annotation';
import type { Party } from '../../../../src-renderer/core/party/party';
import { tabledTag, tableOfTag } from '../../../../src-renderer/core/table/table-of-tag';
import { defaultTagSet } from '../../../../src-renderer/core/tagset/bundled';
import { tagById } from '../../../../src-renderer/core/tagset/tag-tree';
import type { TagSet } from '../../../../src-renderer/core/tagset/tag-set';
import { aDocument, anAnnotation, TEXT } from '../../../builders/library';

const held = (value: Value, origin: AttributeValue['origin'] = 'hand'): AttributeValue => ({
  value,
  evidence: null,
  origin,
});
const aParty = (id: string, name: string): Party => ({
  id,
  name,
  kind: 'country',
  aliases: [],
  createdAt: '2026-01-01T09:00:00.000Z',
  updatedAt: '2026-01-01T09:00:00.000Z',
});
const parties = [aParty('n', 'Norsund'), aParty('v', 'Veldria')];
const commitment = tagById(defaultTagSet, 'commitment')!;

const tableOf = (annotations: Annotation[], tag = commitment, tagSet: TagSet = defaultTagSet) =>
  tableOfTag({ tagSet, parties, documents: [{ document: aDocument(), text: TEXT, annotations }] }, tag);

describe('the table of commitments', () => {
  it('has the columns of who, to whom, how firmly, where and by when, then the words and the document', () => {
    expect(tabledTag(defaultTagSet)).toBe(commitment);
    expect(tableOf([]).columns).toEqual([
      'party',
      'addressee',
      'strength',
      'area',
      'deadline',
      'quote',
      'document',
    ]);
  });

  it('says values by their names, several joined by semicolons, a deadline by its words', () => {
    const attributes = {
      'committing-party': held({ type: 'party', partyIds: ['n', 'v'] }),
      strength: held({ type: 'choice', termIds: ['pledge'] }),
      area: held({ type: 'choice', termIds: ['trade', 'energy'] }),
      deadline: held({ type: 'date', words: 'by next spring', interval: { from: null, to: '2026-05-31' } }),
      recurrence: held({ type: 'choice', termIds: ['new'] }, 'default'),
    };
    expect(tableOf([anAnnotation({ attributes })]).rows).toEqual([
      ['Norsund; Veldria', '', 'pledge', 'trade; energy', 'by next spring', 'Norsund', 'Readout'],
    ]);
  });

  it('says which values are only proposed', () => {
    const attributes = { strength: held({ type: 'choice', termIds: ['joint'] }, 'proposed') };
    expect(tableOf([anAnnotation({ attributes })]).rows[0]![2]).toBe('joint (proposed)');
  });

  it('has a row for each annotation of the tag and of those below it, in the order of the text', () => {
    const below = { ...commitment, id: 'pledge-of-money', parentId: 'commitment', attributes: [] };
    const tagSet = { ...defaultTagSet, tags: [...defaultTagSet.tags, below] };
    const rows = tableOf(
      [
        anAnnotation({ id: 'a1', start: 13, end: 20 }),
        anAnnotation({ id: 'a2', start: 0, end: 7, tagId: below.id }),
        anAnnotation({ id: 'a3', tagId: 'attendee' }),
      ],
      commitment,
      tagSet,
    ).rows;
    expect(rows.map((row) => row.at(-2))).toEqual(['Norsund', 'provide']);
  });

  it('leaves out what was rejected, and keeps what was confirmed', () => {
    const decided = (verdict: 'rejected' | 'confirmed') =>
      anAnnotation({ decisions: [{ verdict, reviewer: 'Ada', at: '2026-01-01T00:00:00.000Z', reason: '' }] });
    expect(tableOf([decided('rejected')]).rows).toEqual([]);
    expect(tableOf([decided('confirmed')]).rows).toHaveLength(1);
  });

  it('takes documents by file name, in whatever order they come', () => {
    const documents = ['b.txt', 'a.txt'].map((fileName) => ({
      document: aDocument({ id: fileName, fileName, title: fileName }),
      text: TEXT,
      annotations: [anAnnotation({ id: `of ${fileName}`, documentId: fileName })],
    }));
    const rows = (of: typeof documents) =>
      tableOfTag({ tagSet: defaultTagSet, parties, documents: of }, commitment).rows.map((row) => row.at(-1));
    expect(rows(documents)).toEqual(['a.txt', 'b.txt']);
    expect(rows(documents.toReversed())).toEqual(['a.txt', 'b.txt']);
  });
});

describe('a set without commitments', () => {
  const claim = {
    ...commitment,
    id: 'claim',
    attributes: [
      { id: 'sum', type: 'number' as const, name: 'sum', required: false, default: null },
      { id: 'by', type: 'text' as const, name: 'by', required: false, default: null },
    ],
  };
  const tagSet = { ...defaultTagSet, tags: [claim] };

  it('gives the table of its first tag, with that one’s attributes; numbers stay numbers', () => {
    const attributes = { sum: held({ type: 'number', number: -5 }), by: held({ type: 'text', text: '-5' }) };
    const { columns, rows } = tableOf(
      [anAnnotation({ tagId: 'claim', attributes })],
      tabledTag(tagSet),
      tagSet,
    );
    expect(columns).toEqual(['sum', 'by', 'quote', 'document']);
    expect(rows).toEqual([[-5, '-5', 'Norsund', 'Readout']]);
  });

  it('gives none when it has no tag at all', () => {
    expect(tabledTag({ tags: [] })).toBeUndefined();
  });
});
