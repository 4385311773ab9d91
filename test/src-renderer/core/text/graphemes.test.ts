import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clusterAt,
  isGraphemeBoundary,
  nextGraphemeBoundary,
  previousGraphemeBoundary,
} from '../../../../src-renderer/core/text/graphemes';
import { anyText } from '../any-text';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const boundariesOf = (text: string): number[] => [
  ...[...segmenter.segment(text)].map((cluster) => cluster.index),
  text.length,
];

describe('grapheme clusters', () => {
  it.each([
    ['a family of four joined emoji', '👩‍👩‍👧‍👦'],
    ['a flag', '🇨🇳'],
    ['a letter with a combining mark', 'e\u0301'],
    ['CRLF', '\r\n'],
    ['a Devanagari conjunct', 'क्षि'],
  ])('keep %s whole', (_name, cluster) => {
    const text = `x${cluster}y`;
    for (let offset = 2; offset < 1 + cluster.length; offset++)
      expect(isGraphemeBoundary(text, offset)).toBe(false);
    expect(nextGraphemeBoundary(text, 1)).toBe(1 + cluster.length);
    expect(previousGraphemeBoundary(text, 1 + cluster.length)).toBe(1);
  });

  it('begin and end where segmenting the whole text says', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const boundaries = boundariesOf(text);
        for (let offset = 0; offset <= text.length; offset++) {
          expect(isGraphemeBoundary(text, offset)).toBe(boundaries.includes(offset));
          expect(nextGraphemeBoundary(text, offset)).toBe(
            boundaries.find((at) => at > offset) ?? text.length,
          );
          expect(previousGraphemeBoundary(text, offset)).toBe(boundaries.findLast((at) => at < offset) ?? 0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are found far into a line of many flags, whose halves only their number pairs', () => {
    for (const before of ['', 'a', 'ab']) {
      const text = `${before}${'🇨🇳'.repeat(800)}`;
      for (let flag = 0; flag < 800; flag++) {
        const start = before.length + flag * 4;
        expect(isGraphemeBoundary(text, start)).toBe(true);
        for (const inside of [1, 2, 3]) expect(isGraphemeBoundary(text, start + inside)).toBe(false);
      }
    }
  });

  it('are found when one is longer than any window', () => {
    const text = `e${'\u0301'.repeat(500)}x`;
    expect(clusterAt(text, 0)).toEqual({ start: 0, end: 501 });
    expect(isGraphemeBoundary(text, 500)).toBe(false);
  });

  it.each(['x', '中', '👍', 'ไ', 'ع', '\u0301'])(
    'cost the same far into a line of two megabytes of %s as at its start',
    (character) => {
      const text = character.repeat(2_000_000 / character.length);
      const before = performance.now();
      for (let step = 0; step < 100; step++)
        nextGraphemeBoundary(text, Math.floor(text.length * 0.9) + step * 7);
      expect(performance.now() - before).toBeLessThan(character === '\u0301' ? 20_000 : 5_000);
    },
  );

  it('have no boundary beyond the text', () => {
    expect([isGraphemeBoundary('a', -1), isGraphemeBoundary('a', 2), isGraphemeBoundary('', 0)]).toEqual([
      false,
      false,
      true,
    ]);
  });
});
