import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IntervalIndex } from '../../../../src-renderer/core/annotation/interval-index';
import { inDocumentOrder } from '../../../../src-renderer/core/annotation/order';
import { overlaps } from '../../../../src-renderer/core/span/span';
import { anyAnnotations } from './any-annotations';

describe('IntervalIndex', () => {
  it('finds nothing in nothing', () => {
    expect(new IntervalIndex([]).at(0)).toEqual([]);
  });

  it('does not count a span that only touches, nor any for an empty span', () => {
    const index = new IntervalIndex([{ start: 2, end: 4 }]);
    expect(index.at(4)).toEqual([]);
    expect(index.overlapping({ start: 0, end: 2 })).toEqual([]);
    expect(index.overlapping({ start: 3, end: 3 })).toEqual([]);
  });

  it('finds what looking at each finds, in document order', () => {
    fc.assert(
      fc.property(anyAnnotations, fc.nat(45), fc.nat(10), (all, start, length) => {
        const sorted = [...all].sort(inDocumentOrder);
        const index = new IntervalIndex(sorted);
        const span = { start, end: start + length };
        expect(index.overlapping(span)).toEqual(
          length === 0 ? [] : sorted.filter((item) => overlaps(item, span)),
        );
        expect(index.at(start)).toEqual(sorted.filter((item) => item.start <= start && start < item.end));
      }),
      { numRuns: 300 },
    );
  });

  it('answers ten thousand times in a hundred thousand spans within seconds', () => {
    const spans = Array.from({ length: 100_000 }, (_, index) => ({
      start: index * 10,
      end: index * 10 + 25,
    }));
    const index = new IntervalIndex(spans);
    const before = performance.now();
    for (let step = 0; step < 10_000; step++) expect(index.at(step * 97 + 30).length).toBeGreaterThan(1);
    expect(performance.now() - before).toBeLessThan(5000);
  });
});
