import { describe, expect, it } from 'vitest';
import { leads } from '../../../../src-renderer/core/relation/allowed';
import { resolveDate } from '../../../../src-renderer/core/date/resolve-date';
import { documentDate } from '../../../../src-renderer/core/date/document-date';
import { snapSpan } from '../../../../src-renderer/core/span/snap';
import { compareSpans } from '../../../../src-renderer/core/span/span';
import { defaultTagSet } from '../../../../src-renderer/core/tagset/bundled';
import { attributesOf } from '../../../../src-renderer/core/tagset/tag-tree';
import { readGold, scoreOf, spanOf } from './gold';

const { gold, text } = readGold('test/fixtures/gold/veldria-norsund.json');

describe('the gold annotation of the bundled readout', () => {
  it('has spans that stand in the text and that snapping to words leaves as they are', () => {
    for (const annotation of gold.annotations) {
      const span = spanOf(text, annotation);
      expect(span, annotation.words).not.toBeNull();
      expect(snapSpan(text, span!, { exact: false }), annotation.words).toEqual(span);
    }
  });

  it('goes through the text once, the headline last', () => {
    const spans = gold.annotations.slice(0, -1).map((annotation) => spanOf(text, annotation)!);
    const starts = spans.map(({ start }) => start);
    expect([...starts].sort((a, b) => a - b)).toEqual(starts);
    expect(spanOf(text, gold.annotations.at(-1)!)!.start).toBe(0);
    expect(new Set(spans.map(({ start, end }) => `${start}-${end}`)).size).toBe(spans.length);
    expect([...spans].sort(compareSpans)[0]).toEqual(spans[0]);
  });

  it('has 17 attendees, each once, 50 commitments and 36 areas', () => {
    const count = (tag: string) => gold.annotations.filter((annotation) => annotation.tag === tag).length;
    expect([count('attendee'), count('commitment'), count('cooperation-area')]).toEqual([17, 50, 36]);
    const attendees = gold.annotations
      .filter(({ tag }) => tag === 'attendee')
      .map(({ values }) => values.who![0]);
    expect(new Set(attendees).size).toBe(17);
    expect(new Set(gold.annotations.map(({ id }) => id)).size).toBe(gold.annotations.length);
  });

  it('has values that the tag set allows, with all that it requires', () => {
    for (const { id, tag, values } of gold.annotations) {
      const attributes = attributesOf(defaultTagSet, tag);
      for (const { id: attributeId, required } of attributes)
        if (required) expect(values[attributeId], `${id}.${attributeId}`).toBeDefined();
      for (const [attributeId, value] of Object.entries(values)) {
        const attribute = attributes.find((one) => one.id === attributeId);
        expect(attribute, `${id}.${attributeId}`).toBeDefined();
        if (!attribute) continue;
        if ('many' in attribute && !attribute.many) expect(value, id).toHaveLength(1);
        if (attribute.type === 'choice') {
          const { terms } = defaultTagSet.vocabularies.find((one) => one.id === attribute.vocabularyId)!;
          expect(
            terms.map((term) => term.id),
            id,
          ).toEqual(expect.arrayContaining(value as string[]));
        } else if (attribute.type === 'party')
          expect(
            gold.parties.map(({ name }) => name),
            id,
          ).toEqual(expect.arrayContaining(value as string[]));
        else if (attribute.type === 'date') expect(text).toContain(value);
      }
    }
  });

  it('has parties that are all used, written as the text writes them', () => {
    const used = new Set(gold.annotations.flatMap(({ values }) => Object.values(values).flat()));
    for (const { name, aliases } of gold.parties) {
      expect(used).toContain(name);
      for (const alias of aliases) expect(text).toContain(alias);
    }
  });

  it('has relations of every kind that fits one document, between tags that they may join', () => {
    const tagOf = (id: string) => gold.annotations.find((annotation) => annotation.id === id)!.tag;
    for (const { type, source, target } of gold.relations) {
      const relationType = defaultTagSet.relationTypes.find(({ id }) => id === type)!;
      expect(leads(defaultTagSet, relationType, tagOf(source), tagOf(target))).toBe(true);
    }
    expect(new Set(gold.relations.map(({ type }) => type))).toEqual(
      new Set(['makes', 'concerns', 'addressed-to', 'same-as']),
    );
  });

  it('has dates that can be told, but for one that hangs on an event', () => {
    const day = documentDate({}, text);
    expect(day).toBe(gold.documentDate);
    const open = gold.annotations
      .map(({ values }) => values.deadline as string | undefined)
      .filter((words) => words !== undefined && resolveDate(words, day) === null);
    expect(open).toEqual(['in time for the first delivery', 'to 2028']);
  });
});

describe('what the rules propose for the gold spans', () => {
  const { scores, misses } = scoreOf(gold, text);

  // The figures on the day that this was written: better is welcome, worse is not.
  it.each([
    ['who', 17, 0, 0],
    ['office', 15, 0, 2],
    ['represents', 11, 0, 3],
    ['presence', 14, 0, 0],
    ['committing-party', 45, 0, 5],
    ['addressee', 28, 1, 4],
    ['strength', 49, 1, 0],
    ['area', 48, 2, 0],
    ['deadline', 17, 0, 2],
    ['recurrence', 10, 0, 0],
    ['field', 36, 0, 0],
  ])(
    'is for %s right at least %d times, wrong at most %d times, open at most %d times',
    (id, right, wrong, open) => {
      const score = scores.get(id)!;
      const about = misses.filter((miss) => miss.includes(`.${id}:`)).join('\n');
      expect(score.right, about).toBeGreaterThanOrEqual(right);
      expect(score.wrong, about).toBeLessThanOrEqual(wrong);
      expect(score.open, about).toBeLessThanOrEqual(open);
    },
  );

  it('is right in nine of ten cases for each attribute', () => {
    for (const [id, { right, wrong }] of scores)
      expect(right / (right + wrong), id).toBeGreaterThanOrEqual(0.9);
  });
});
