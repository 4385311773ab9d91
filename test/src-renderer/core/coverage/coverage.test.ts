import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../../src-renderer/core/annotation/annotation';
import { AnnotationIndex } from '../../../../src-renderer/core/annotation/annotation-index';
import { coverageOf, type CoverageContext } from '../../../../src-renderer/core/coverage/coverage';
import { countLooseEnds, looseEnds, type LooseKind } from '../../../../src-renderer/core/coverage/loose-ends';
import { readBlock } from '../../../../src-renderer/core/coverage/read-block';
import { phrasesOf } from '../../../../src-renderer/core/coverage/telling-words';
import type { Span } from '../../../../src-renderer/core/span/span';
import { bundledTagSets, defaultTagSet } from '../../../../src-renderer/core/tagset/bundled';
import { isKindOf } from '../../../../src-renderer/core/tagset/tag-tree';
import { blocksOf } from '../../../../src-renderer/core/text/blocks';
import { anAnnotation } from '../../../builders/library';

const TEXT = [
  'Readout',
  'Norsund will provide 40 million crowns and is ready to host the talks. Veldria was pleased.',
  'The ministers met on 3 March 2026.',
  'Nothing of note was said.',
].join('\n');

const spanOf = (words: string): Span => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
};
const tagged = (words: string, tagId: string, fields: Partial<Annotation> = {}): Annotation =>
  anAnnotation({ id: words, tagId, ...spanOf(words), ...fields });

function paragraphs(annotations: Annotation[] = [], context: Partial<CoverageContext> = {}) {
  const phrases = phrasesOf(defaultTagSet);
  const whole: CoverageContext = {
    index: AnnotationIndex.of(annotations),
    isOfKind: (tagId, kind) => isKindOf(defaultTagSet, tagId, [kind]),
    seen: [{ start: 0, end: TEXT.length }],
    dismissed: [],
    ...context,
  };
  return blocksOf(TEXT).map((block) => coverageOf(readBlock(TEXT, block, phrases), whole));
}

const found = (
  annotations: Annotation[] = [],
  kind: LooseKind = 'any',
  context: Partial<CoverageContext> = {},
) =>
  looseEnds(paragraphs(annotations, context), kind).map(({ span, words }) => [
    TEXT.slice(span.start, span.end),
    ...words.map(({ start, end }) => TEXT.slice(start, end)),
  ]);

const SENTENCE = 'Norsund will provide 40 million crowns and is ready to host the talks.';

describe('what was not tagged', () => {
  it('is every sentence with a phrase, a date or a sum that no annotation has, and every paragraph without a tag', () => {
    expect(found()).toEqual([
      ['Readout'],
      [SENTENCE, 'will', '40 million crowns', 'is ready to'],
      ['The ministers met on 3 March 2026.', 'on 3 March 2026'],
      ['Nothing of note was said.'],
    ]);
  });

  it('is counted by kind', () => {
    expect(countLooseEnds(paragraphs())).toEqual({
      any: 4,
      phrase: 1,
      date: 1,
      sum: 1,
      untagged: 4,
      unseen: 0,
    });
  });

  it('is less with each annotation: a phrase is dealt with where what it leads is tagged', () => {
    const provides = tagged('provide 40 million crowns', 'commitment');
    expect(found([provides], 'phrase')).toEqual([[SENTENCE, 'is ready to']]);
    expect(found([provides, tagged('host the talks', 'commitment')], 'phrase')).toEqual([]);
  });

  it('stays where the annotation is of another kind than the phrase tells of', () => {
    expect(found([tagged('Norsund will provide', 'attendee')], 'phrase')).toEqual([
      [SENTENCE, 'will', '40 million crowns', 'is ready to'],
    ]);
  });

  it('is no date or sum that an annotation rests on', () => {
    const evidence = { ...spanOf('40 million crowns'), quote: { exact: '', prefix: '', suffix: '' } };
    const said = { value: { type: 'text' as const, text: '40' }, evidence, origin: 'hand' as const };
    expect(found([tagged('Norsund', 'attendee', { attributes: { office: said } })], 'sum')).toEqual([]);
    expect(found([tagged('3 March 2026', 'attendee')], 'date')).toEqual([]);
  });

  it('is not what was dismissed: a sentence by itself, or a paragraph with all that is in it', () => {
    expect(found([], 'any', { dismissed: [spanOf(SENTENCE)] }).map(([words]) => words)).not.toContain(
      SENTENCE,
    );
    const [, paragraph] = TEXT.split('\n');
    expect(found([], 'untagged', { dismissed: [spanOf(paragraph!)] })).toHaveLength(3);
    expect(found([], 'phrase', { dismissed: [spanOf(paragraph!)] })).toEqual([]);
  });

  it('has the paragraphs that were never on the screen, tagged or not', () => {
    const seen = [spanOf('Readout')];
    const annotations = [tagged('Nothing', 'attendee')];
    expect(found(annotations, 'unseen', { seen })).toHaveLength(3);
    expect(found(annotations, 'any', { seen }).at(-1)).toEqual(['Nothing of note was said.']);
    const ends = looseEnds(paragraphs(annotations, { seen }), 'unseen');
    expect(ends.map(({ isUntagged }) => isUntagged)).toEqual([true, true, false]);
  });
});

describe('the phrases of a tag set', () => {
  it('are those of tags that say who does something', () => {
    expect(phrasesOf(defaultTagSet).map(({ tagId }) => tagId)).toEqual(['commitment']);
    for (const tagSet of bundledTagSets)
      for (const { tagId, rules } of phrasesOf(tagSet)) {
        expect(tagSet.tags.map(({ id }) => id)).toContain(tagId);
        expect(rules.length).toBeGreaterThan(0);
      }
  });
});
