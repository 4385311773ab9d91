import { describe, expect, it } from 'vitest';
import { SurfaceForms } from '../../../../src-renderer/core/party/surface-forms';
import { propose } from '../../../../src-renderer/core/proposal/propose';
import { defaultTagSet } from '../../../../src-renderer/core/tagset/bundled';
import sentences from '../../../fixtures/gold/sentences.json';
import { aParty } from '../../../builders/party';
import { entered, words, type GoldValue } from './gold';

const parties = sentences.parties.map(({ name, kind, aliases }) =>
  aParty(name, aliases, { id: name, kind: kind as 'person' | 'country' }),
);
const context = {
  tagSet: defaultTagSet,
  surfaceForms: new SurfaceForms(parties),
  documentDate: sentences.documentDate,
  sides: sentences.sides,
  represents: new Map(Object.entries(sentences.represents)),
};

/** Of one attribute, over all sentences. */
function scoreOf(id: string) {
  const score = { right: 0, wrong: 0, open: 0, misses: [] as string[] };
  for (const { before = '', words: said, values } of sentences.sentences) {
    const span = { start: before.length, end: before.length + said.length };
    const found = propose(`${before}${said}.`, span, 'commitment', context).values[id];
    const proposed = found ? words(found.value) : '';
    const wanted = entered((values as Record<string, GoldValue>)[id]);
    if (proposed === wanted) {
      if (wanted !== '') score.right++;
    } else {
      if (proposed === '') score.open++;
      else score.wrong++;
      score.misses.push(`“${said}”: ${proposed || '(open)'} for ${wanted || '(nothing)'}`);
    }
  }
  return score;
}

describe('what the rules propose for sentences of other readouts', () => {
  it.each([
    ['committing-party', 65, 0, 2],
    ['addressee', 45, 2, 4],
    ['strength', 73, 2, 0],
    ['area', 51, 5, 2],
    ['deadline', 29, 0, 0],
  ])(
    'is for %s right at least %d times, wrong at most %d times, open at most %d times',
    (id, right, wrong, open) => {
      const score = scoreOf(id);
      const about = score.misses.join('\n');
      expect(score.right, about).toBeGreaterThanOrEqual(right);
      expect(score.wrong, about).toBeLessThanOrEqual(wrong);
      expect(score.open, about).toBeLessThanOrEqual(open);
    },
  );
});
