import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAnnotation } from '../../../../src-renderer/core/library/verify';
import { quoteOf } from '../../../../src-renderer/core/span/quote';
import { snapSpan } from '../../../../src-renderer/core/span/snap';
import { anyTextAndSpan } from '../any-text';

const text = 'a 👍🏽 caf\u00e9';
const at = (start: number, end: number) =>
  checkAnnotation(text, { start, end, quote: quoteOf(text, { start, end }) });

describe('checkAnnotation', () => {
  it('finds nothing wrong with what snapping and quoting make', () => {
    fc.assert(
      fc.property(anyTextAndSpan, fc.boolean(), ({ text, span }, exact) => {
        const snapped = snapSpan(text, span, { exact });
        if (snapped) expect(checkAnnotation(text, { ...snapped, quote: quoteOf(text, snapped) })).toBeNull();
      }),
    );
  });

  it.each([
    [2, 2, 'empty'],
    [3, 1, 'empty'],
    [NaN, 2, 'empty'],
    [-1, 2, 'beyond-text'],
    [0, 99, 'beyond-text'],
    [0.5, 2, 'beyond-text'],
    [2, 4, 'splits-character'],
    [3, 6, 'splits-character'],
  ])('refuses %d to %d as %s', (start, end, problem) => {
    expect(at(start, end)).toBe(problem);
  });

  it('refuses a quote that does not stand there', () => {
    expect(checkAnnotation(text, { start: 0, end: 1, quote: { exact: 'b', prefix: '', suffix: '' } })).toBe(
      'quote-differs',
    );
  });
});
