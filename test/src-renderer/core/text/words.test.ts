import { describe, expect, it } from 'vitest';
import {
  nextWordEnd,
  nextWordStart,
  previousWordEnd,
  previousWordStart,
  wordAt,
  wordCutAt,
} from '../../../../src-renderer/core/text/words';

const text = 'The U.S. side’s “well-being”, 3.5 per cent.';
const word = (offset: number): string | null => {
  const span = wordAt(text, offset);
  return span && text.slice(span.start, span.end);
};

describe('words', () => {
  it('are found from any offset in them and from their end', () => {
    expect([0, 1, 3].map(word)).toEqual(['The', 'The', 'The']);
    expect(word(text.indexOf('side’s') + 5)).toBe('side’s');
    expect(word(text.indexOf('3.5') + 1)).toBe('3.5');
  });

  it('are not found between spaces and punctuation', () => {
    expect(wordAt('a  — b', 3)).toBeNull();
    expect(wordAt('', 0)).toBeNull();
  });

  it('are cut strictly inside only', () => {
    expect([3, 4, 5, 6, 7].map((offset) => wordCutAt('The side.', offset)?.start ?? null)).toEqual([
      null,
      null,
      4,
      4,
      4,
    ]);
  });

  it('part a Chinese sentence by dictionary', () => {
    const span = wordAt('中国国家主席举行会谈。', 3)!;
    expect('中国国家主席举行会谈。'.slice(span.start, span.end)).toBe('国家');
  });

  it('have starts and ends to step to in both directions', () => {
    expect(nextWordEnd('one two, three', 3)).toBe(7);
    expect(previousWordEnd('one two, three', 14)).toBe(7);
    expect(nextWordStart('one two, three', 0)).toBe(4);
    expect(previousWordStart('one two, three', 9)).toBe(4);
    expect(nextWordEnd('one.', 3)).toBeNull();
    expect(previousWordStart('one', 0)).toBeNull();
  });

  it('are found in the middle of a line of two megabytes as quickly as anywhere', () => {
    const line = 'commitment '.repeat(200_000);
    const before = performance.now();
    expect(wordAt(line, 1_100_003)).toEqual({ start: 1_100_000, end: 1_100_010 });
    expect(nextWordEnd(line, 1_100_010)).toBe(1_100_021);
    expect(performance.now() - before).toBeLessThan(2000);
  });

  it('are given up in a megabyte without a space', () => {
    expect(wordAt('x'.repeat(1_000_000), 500_000)).toBeNull();
  });
});
