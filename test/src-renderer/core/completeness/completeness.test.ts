import { describe, expect, it } from 'vitest';
import type { AttributeValue, Value } from '../../../../src-renderer/core/attribute/value';
import { GapFinder } from '../../../../src-renderer/core/completeness/gap-finder';
import { countGaps } from '../../../../src-renderer/core/completeness/gap-counts';
import { gapKinds } from '../../../../src-renderer/core/completeness/gap-kinds';
import { nextGap } from '../../../../src-renderer/core/completeness/next-gap';
import type { Annotation } from '../../../../src-renderer/core/annotation/annotation';
import { AnnotationIndex } from '../../../../src-renderer/core/annotation/annotation-index';
import { defaultTagSet } from '../../../../src-renderer/core/tagset/bundled';
import type { TagSet } from '../../../../src-renderer/core/tagset/tag-set';
import { TagSetLookup } from '../../../../src-renderer/core/tagset/tag-set-lookup';
import { anAnnotation } from '../../../builders/library';

const held = (value: Value, origin: AttributeValue['origin'] = 'hand'): AttributeValue => ({
  value,
  evidence: null,
  origin,
});
const party = (...partyIds: string[]) => held({ type: 'party', partyIds });
const choice = (...termIds: string[]) => held({ type: 'choice', termIds });
const complete = {
  'committing-party': party('norsund'),
  strength: choice('pledge'),
  area: choice('energy', 'trade'),
};

const lookup = new TagSetLookup(defaultTagSet);
const gapsOf = (annotations: Annotation[], tagSet = lookup) =>
  new GapFinder(tagSet, (id) => id === 'norsund').gapsIn(AnnotationIndex.of(annotations));
const seen = (attributes: Record<string, AttributeValue>, tagSet?: TagSet) =>
  gapsOf([anAnnotation({ attributes })], tagSet && new TagSetLookup(tagSet)).map(({ attribute, why }) => [
    attribute.id,
    why,
  ]);

/** The default set, with a text that a commitment must have. */
const withRequiredText: TagSet = {
  ...defaultTagSet,
  tags: defaultTagSet.tags.map((tag) =>
    tag.id === 'commitment'
      ? {
          ...tag,
          attributes: [
            ...tag.attributes,
            { id: 'sum', type: 'text' as const, name: 'sum', required: true, default: null },
          ],
        }
      : tag,
  ),
};

describe('the gaps of an annotation', () => {
  it('are its required attributes without a value', () => {
    expect(seen({})).toEqual([
      ['committing-party', 'empty'],
      ['strength', 'empty'],
      ['area', 'empty'],
    ]);
    expect(seen(complete)).toEqual([]);
  });

  it('are values that a rule has proposed, of attributes that are not required too', () => {
    const deadline = held({ type: 'date', words: 'by 2030', interval: null }, 'proposed');
    expect(seen({ ...complete, deadline })).toEqual([['deadline', 'proposed']]);
    expect(seen({ ...complete, recurrence: held({ type: 'choice', termIds: ['new'] }, 'default') })).toEqual(
      [],
    );
  });

  it('are values of terms and parties that are gone, and of another type than the attribute’s', () => {
    expect(seen({ ...complete, addressee: party('atlantis') })).toEqual([['addressee', 'unsound']]);
    expect(seen({ ...complete, area: choice('energy', 'alchemy') })).toEqual([['area', 'unsound']]);
    expect(seen({ ...complete, strength: held({ type: 'yes-no', yes: true }) })).toEqual([
      ['strength', 'unsound'],
    ]);
  });

  it('are required texts of white space alone', () => {
    const text = (words: string) => ({ ...complete, sum: held({ type: 'text', text: words }) });
    expect(seen(text(' \n'), withRequiredText)).toEqual([['sum', 'empty']]);
    expect(seen(text('40 million'), withRequiredText)).toEqual([]);
  });

  it('are none when it was rejected', () => {
    const decision = {
      verdict: 'rejected' as const,
      reviewer: 'Ada',
      at: '2026-01-01T00:00:00.000Z',
      reason: '',
    };
    expect(gapsOf([anAnnotation({ decisions: [decision] })])).toEqual([]);
  });

  it('are none of a tag that asks nothing', () => {
    expect(gapsOf([anAnnotation({ tagId: 'of another set' })])).toEqual([]);
  });
});

describe('looking again after a change', () => {
  it('gives what looking anew gives, and asks about the annotations around the change alone', () => {
    const asked = new Set<string>();
    const finder = new GapFinder(lookup, (id) => {
      asked.add(id);
      return false;
    });
    const rows = Array.from({ length: 12 }, (_, at) =>
      anAnnotation({ id: `a${at}`, start: at, attributes: { ...complete, addressee: party(`p${at}`) } }),
    );
    const before = AnnotationIndex.of(rows, 4);
    expect(finder.countsIn(before).get('unsound')?.count).toBe(24);
    asked.clear();
    const changed = { ...rows[0]!, attributes: {} };
    const after = before.replaced([rows[0]!], [changed]);
    expect(finder.countsIn(after)).toEqual(countGaps(finder.gapsIn(after)));
    expect(finder.countsIn(after)).toEqual(new GapFinder(lookup, () => false).countsIn(after));
    expect(
      finder
        .gapsIn(after)
        .slice(0, 3)
        .map(({ annotation }) => annotation),
    ).toEqual([changed, changed, changed]);
    expect(asked).not.toContain('p11');
  });
});

describe('looking for as long as there is time', () => {
  const rows = Array.from({ length: 12 }, (_, at) => anAnnotation({ id: `a${at}`, start: at }));
  const index = AnnotationIndex.of(rows, 4);

  it('comes to the end by pieces, and goes on from where it stopped', () => {
    const finder = new GapFinder(lookup, () => true);
    let steps = 0;
    const one = () => steps++ === 0;
    let turns = 1;
    while (!finder.look(index, one)) {
      steps = 0;
      turns++;
    }
    expect(turns).toBe(index.pieces().length);
    expect(finder.look(index, () => false)).toBe(true);
  });
});

describe('the kinds of gaps', () => {
  it('are said in words with their counts, in the order of the tag set', () => {
    const proposed = held({ type: 'choice', termIds: ['pledge'] }, 'proposed');
    const gaps = gapsOf([
      anAnnotation({ id: 'a1', tagId: 'attendee' }),
      anAnnotation({ id: 'a2', tagId: 'cooperation-area' }),
      anAnnotation({ id: 'a3', attributes: { ...complete, strength: proposed } }),
      anAnnotation({ id: 'a4', attributes: { ...complete, addressee: party('atlantis') } }),
      anAnnotation({ id: 'a5', attributes: { strength: choice('pledge') } }),
      anAnnotation({ id: 'a6', attributes: { strength: choice('pledge') } }),
      anAnnotation({ id: 'a7', tagId: 'attendee' }),
    ]);
    expect(gapKinds(countGaps(gaps), defaultTagSet).map(({ words, tagId }) => [words, tagId])).toEqual([
      ['2 commitments without a party', 'commitment'],
      ['2 commitments without an area', 'commitment'],
      ['1 cooperation area without a field', 'cooperation-area'],
      ['2 attendees not linked', 'attendee'],
      ['1 value not known here', null],
      ['1 value only proposed', null],
    ]);
  });
});

describe('the next gap', () => {
  const first = anAnnotation({ id: 'a1', start: 0, end: 7, attributes: { strength: choice('pledge') } });
  const full = anAnnotation({ id: 'a2', start: 10, end: 20, attributes: complete });
  const last = anAnnotation({ id: 'a3', start: 30, end: 40 });
  const gaps = gapsOf([first, full, last]);
  const next = (from: Partial<Parameters<typeof nextGap>[1]>, by: 1 | -1) => {
    const gap = nextGap(gaps, { annotation: null, at: -1, caret: 0, ...from }, by);
    return gap && `${gap.annotation.id} ${gap.attribute.id}`;
  };
  const strength = 2;

  it('comes in the order of the text and of the attributes', () => {
    expect(next({ annotation: first }, 1)).toBe('a1 committing-party');
    expect(next({ annotation: first, at: 0 }, 1)).toBe('a1 area');
    expect(next({ annotation: first, at: strength }, -1)).toBe('a1 committing-party');
    expect(next({ annotation: last, at: 0 }, -1)).toBe('a1 area');
  });

  it('is found from an annotation that has none, and from the caret', () => {
    expect(next({ annotation: full, at: 0 }, 1)).toBe('a3 committing-party');
    expect(next({ annotation: full, at: 0 }, -1)).toBe('a1 area');
    expect(next({ caret: 8 }, 1)).toBe('a3 committing-party');
    expect(next({ caret: 8 }, -1)).toBe('a1 area');
  });

  it('is found round the ends of the text', () => {
    expect(next({ caret: 50 }, 1)).toBe('a1 committing-party');
    expect(next({ annotation: first }, -1)).toBe('a3 area');
  });

  it('is none where nothing is missing', () => {
    expect(nextGap([], { annotation: null, at: -1, caret: 0 }, 1)).toBeNull();
  });
});
