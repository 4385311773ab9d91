import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../../src-renderer/core/annotation/annotation';
import type { Verdict } from '../../../../src-renderer/core/review/decision';
import {
  isDisputed,
  itemAfter,
  queueOf,
  UNDECIDED,
  type ReviewFilter,
} from '../../../../src-renderer/core/review/queue';
import { anAnnotation } from '../../../builders/library';
import { nestedTagSet } from '../../../builders/any-holdings';

const by = (reviewer: string, verdict: Verdict) => ({
  verdict,
  reviewer,
  at: '2026-01-03T00:00:00.000Z',
  reason: '',
});
const everything: ReviewFilter = { ...UNDECIDED, decision: 'any' };
const idsOf = (rows: Annotation[], filter: Partial<ReviewFilter>, blind = false, name = 'Ada') =>
  queueOf(
    rows,
    { ...everything, ...filter },
    { name, blind },
    { tagSet: nestedTagSet, documentIds: ['d2', 'd1'] },
  )
    .map(({ id }) => id)
    .join(' ');

describe('a review queue', () => {
  const rows = [
    anAnnotation({ id: 'late', start: 10, end: 12 }),
    anAnnotation({ id: 'early', note: 'Second Tranche', annotator: 'Ben' }),
    anAnnotation({ id: 'grid', documentId: 'd2', tagId: 'grid' }),
    anAnnotation({ id: 'astray', documentId: 'gone' }),
  ];

  it('goes document by document in the order of the text, without what is in none', () => {
    expect(idsOf(rows, {})).toBe('grid early late');
  });

  it.each<[string, Partial<ReviewFilter>, string]>([
    ['a tag with those below it', { tagId: 'cooperation-area' }, 'grid'],
    ['a document', { documentId: 'd1' }, 'early late'],
    ['an annotator', { annotator: 'Ben' }, 'early'],
    ['words of the note, whatever their case', { text: ' tranche' }, 'early'],
    ['words of the quote', { text: 'norsund' }, 'grid early'],
  ])('is narrowed to %s', (_, filter, ids) => {
    expect(idsOf(rows, filter)).toBe(ids);
  });

  it('is narrowed to what has a value, or lacks it', () => {
    const held = {
      value: { type: 'choice' as const, termIds: ['pledge'] },
      evidence: null,
      origin: 'hand' as const,
    };
    const both = [
      anAnnotation({ id: 'with', attributes: { strength: held } }),
      anAnnotation({ id: 'without' }),
    ];
    expect(idsOf(both, { attribute: { id: 'strength', value: 'present' } })).toBe('with');
    expect(idsOf(both, { attribute: { id: 'strength', value: 'missing' } })).toBe('without');
  });

  const decided = [
    anAnnotation({ id: 'a', decisions: [] }),
    anAnnotation({ id: 'b', decisions: [by('Ada', 'confirmed')] }),
    anAnnotation({ id: 'c', decisions: [by('Ben', 'rejected')] }),
    anAnnotation({ id: 'd', decisions: [by('Ada', 'confirmed'), by('Ben', 'rejected')] }),
    anAnnotation({ id: 'e', decisions: [by('Ada', 'discuss'), by('Ben', 'discuss')] }),
  ];

  it.each<[ReviewFilter['decision'], string]>([
    ['open', 'a'],
    ['me-open', 'a c'],
    ['me-confirmed', 'b d'],
    ['rejected', 'c d'],
    ['discuss', 'e'],
    ['disagreement', 'd'],
  ])('of the decision “%s” has %s', (decision, ids) => {
    expect(idsOf(decided, { decision })).toBe(ids);
  });

  it('tells a blind reviewer nothing of what others decided, by none of its filters, before the own decision', () => {
    expect(idsOf(decided, { decision: 'rejected' }, true)).toBe('d');
    expect(idsOf(decided, { decision: 'open' }, true)).toBe('a c');
    const disputed = [anAnnotation({ decisions: [by('Ben', 'confirmed'), by('Cem', 'rejected')] })];
    expect(idsOf(disputed, { decision: 'disagreement' }, true)).toBe('');
    expect(idsOf(disputed, { decision: 'disagreement' })).toBe('a1');
  });

  it('is partitioned by what one decided oneself', () => {
    const anyRows = fc.array(
      fc.uniqueArray(
        fc.tuple(
          fc.constantFrom('Ada', 'Ben', 'Cem'),
          fc.constantFrom<Verdict>('confirmed', 'rejected', 'discuss'),
        ),
        { selector: ([reviewer]) => reviewer },
      ),
    );
    fc.assert(
      fc.property(anyRows, fc.boolean(), (drawn, blind) => {
        const all = drawn.map((list, at) =>
          anAnnotation({ id: `a${at}`, decisions: list.map(([reviewer, verdict]) => by(reviewer, verdict)) }),
        );
        const parts = (['me-open', 'me-confirmed', 'me-rejected', 'me-discuss'] as const).flatMap(
          (decision) => idsOf(all, { decision }, blind).split(' ').filter(Boolean),
        );
        expect(parts.sort()).toEqual(all.map(({ id }) => id).sort());
      }),
    );
  });
});

describe('a disagreement', () => {
  it('is of two verdicts that differ, not of two that are the same', () => {
    expect(isDisputed([by('Ada', 'confirmed'), by('Ben', 'rejected')])).toBe(true);
    expect(isDisputed([by('Ada', 'confirmed'), by('Ben', 'confirmed')])).toBe(false);
    expect(isDisputed([by('Ada', 'discuss')])).toBe(false);
  });
});

describe('the next item', () => {
  const queue = ['a', 'b', 'c'].map((id) => ({ id }));

  it('comes after the one in hand, round the end, and backwards too', () => {
    expect(itemAfter(queue, 'a')?.id).toBe('b');
    expect(itemAfter(queue, 'c')?.id).toBe('a');
    expect(itemAfter(queue, 'a', -1)?.id).toBe('c');
  });

  it('is one that is wanted, and never the one in hand', () => {
    expect(itemAfter(queue, 'a', 1, ({ id }) => id === 'c')?.id).toBe('c');
    expect(itemAfter(queue, 'a', 1, ({ id }) => id === 'a')).toBeNull();
    expect(itemAfter([{ id: 'a' }], 'a')).toBeNull();
  });
});
