import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchor } from '../../../../src-renderer/core/span/anchor';
import { quoteOf } from '../../../../src-renderer/core/span/quote';

const text = 'The leaders met. Norsund will pay. The leaders left. Norsund will not pay.';
const span = (words: string, from = 0) => {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length };
};

describe('an anchor', () => {
  it('is where it was said to be, when its words stand there', () => {
    expect(anchor(text, span('Norsund will'), { exact: 'Norsund will' })).toEqual({
      span: span('Norsund will'),
      how: 'there',
    });
    expect(anchor(text, { start: 3, end: 9 }, null)).toEqual({ span: { start: 3, end: 9 }, how: 'there' });
  });

  it('moves to the only place of its words', () => {
    expect(anchor(text, { start: 0, end: 8 }, { exact: 'will pay' })).toEqual({
      span: span('will pay'),
      how: 'moved',
    });
  });

  it('moves to the place whose surroundings fit, and doubts where two fit alike', () => {
    const second = span('Norsund', 30);
    expect(anchor(text, null, { exact: 'Norsund', prefix: 'left. ' })).toEqual({
      span: second,
      how: 'moved',
    });
    expect(anchor(text, { start: 50, end: 57 }, { exact: 'Norsund' })).toEqual({
      span: second,
      how: 'doubtful',
    });
  });

  it('takes other white space for the same words, and likeness for a doubt', () => {
    expect(anchor(text, null, { exact: 'leaders\r\n  met' })).toEqual({
      span: span('leaders met'),
      how: 'moved',
    });
    expect(anchor(text, null, { exact: 'leadars left' })).toEqual({
      span: span('leaders left'),
      how: 'doubtful',
    });
  });

  it('is nowhere without a place or like words', () => {
    expect(anchor(text, { start: 5, end: 5 }, null)).toBeNull();
    expect(anchor(text, { start: 60, end: 600 }, null)).toBeNull();
    expect(anchor(text, null, { exact: 'Something else entirely' })).toBeNull();
  });

  it('finds any quote again, its offsets lost, at its place or another of the same words', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 80 }), fc.nat(), fc.nat(), (words, a, b) => {
        const [start, end] = [a % words.length, b % words.length].sort((x, y) => x - y) as [number, number];
        if (start === end) return;
        const quote = quoteOf(words, { start, end });
        const found = anchor(words, null, quote)!;
        expect(words.slice(found.span.start, found.span.end)).toBe(quote.exact);
      }),
    );
  });
});
