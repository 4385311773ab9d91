import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteFits, quoteOf } from '../../../../src-renderer/core/span/quote';
import { snapSpan } from '../../../../src-renderer/core/span/snap';
import { isGraphemeBoundary } from '../../../../src-renderer/core/text/graphemes';
import { anyTextAndSpan } from '../any-text';

describe('quoteOf', () => {
  it('keeps up to 32 code units on either side', () => {
    const text = `${'b'.repeat(40)}QUOTE${'a'.repeat(10)}`;
    expect(quoteOf(text, { start: 40, end: 45 })).toEqual({
      exact: 'QUOTE',
      prefix: 'b'.repeat(32),
      suffix: 'a'.repeat(10),
    });
  });

  it('leaves out the emoji that the 32nd code unit would split', () => {
    const text = `👍🏽${'b'.repeat(30)}Q${'a'.repeat(30)}👍🏽`;
    expect(quoteOf(text, { start: 34, end: 35 })).toEqual({
      exact: 'Q',
      prefix: 'b'.repeat(30),
      suffix: 'a'.repeat(30),
    });
  });

  it('fits where it was taken, and begins and ends on cluster boundaries', () => {
    fc.assert(
      fc.property(anyTextAndSpan, ({ text, span }) => {
        const snapped = snapSpan(text, span, { exact: true });
        if (!snapped) return;
        const quote = quoteOf(text, snapped);
        expect(quoteFits(text, snapped, quote)).toBe(true);
        expect(isGraphemeBoundary(text, snapped.start - quote.prefix.length)).toBe(true);
        expect(isGraphemeBoundary(text, snapped.end + quote.suffix.length)).toBe(true);
        expect(Math.max(quote.prefix.length, quote.suffix.length)).toBeLessThanOrEqual(32);
      }),
    );
  });
});

describe('quoteFits', () => {
  const quote = { exact: 'b', prefix: 'a', suffix: 'c' };
  it('refuses another text, another place and another neighbourhood', () => {
    expect(quoteFits('abc', { start: 1, end: 2 }, quote)).toBe(true);
    expect(quoteFits('aBc', { start: 1, end: 2 }, quote)).toBe(false);
    expect(quoteFits('abc', { start: 0, end: 1 }, quote)).toBe(false);
    expect(quoteFits('xbc', { start: 1, end: 2 }, quote)).toBe(false);
    expect(quoteFits('ab', { start: 1, end: 2 }, quote)).toBe(false);
  });
});
