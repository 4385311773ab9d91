import { describe, expect, it } from 'vitest';
import { compareSpans, contains, isSameSpan, overlaps } from '../../../../src-renderer/core/span/span';

const span = (start: number, end: number) => ({ start, end });

describe('spans', () => {
  it('overlap when they share a code unit, not when they touch', () => {
    expect(overlaps(span(0, 3), span(2, 4))).toBe(true);
    expect(overlaps(span(0, 2), span(2, 4))).toBe(false);
  });

  it('contain themselves and what lies within, not what sticks out', () => {
    expect(contains(span(1, 4), span(1, 4))).toBe(true);
    expect(contains(span(1, 4), span(2, 3))).toBe(true);
    expect(contains(span(1, 4), span(2, 5))).toBe(false);
    expect(isSameSpan(span(1, 4), span(1, 4))).toBe(true);
  });

  it('stand in document order by start, the longer first', () => {
    expect([span(2, 3), span(0, 1), span(2, 9)].sort(compareSpans)).toEqual([
      span(0, 1),
      span(2, 9),
      span(2, 3),
    ]);
  });
});
