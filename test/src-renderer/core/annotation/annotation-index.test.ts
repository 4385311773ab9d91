import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnnotationIndex } from '../../../../src-renderer/core/annotation/annotation-index';
import { inDocumentOrder } from '../../../../src-renderer/core/annotation/order';
import { overlaps } from '../../../../src-renderer/core/span/span';
import { anyAnnotations, anyChanges, sorted } from './any-annotations';

const annotation = (id: string, start: number, end: number) => ({ id, start, end, createdAt: '2025' });

/** Chunks so small that a handful of annotations fills several. */
const anyLongest = fc.integer({ min: 1, max: 6 });

describe('AnnotationIndex', () => {
  it('finds nothing in nothing', () => {
    const index = AnnotationIndex.of([]);
    expect([...index.toArray(), ...index.touching(0), ...index.from(0, 1), ...index.from(0, -1)]).toEqual([]);
  });

  it('does not count a span that only touches as overlapping, nor any for an empty span', () => {
    const index = AnnotationIndex.of([annotation('a', 2, 4)]);
    expect(index.overlapping({ start: 0, end: 2 })).toEqual([]);
    expect(index.overlapping({ start: 4, end: 6 })).toEqual([]);
    expect(index.overlapping({ start: 3, end: 3 })).toEqual([]);
  });

  it('finds what looking at each finds, in document order', () => {
    fc.assert(
      fc.property(anyAnnotations, anyLongest, fc.nat(45), fc.nat(10), (all, longest, start, length) => {
        const index = AnnotationIndex.of(all, longest);
        const span = { start, end: start + length };
        expect(index.overlapping(span)).toEqual(
          length === 0 ? [] : sorted(all).filter((item) => overlaps(item, span)),
        );
        expect(index.touching(start)).toEqual(
          sorted(all).filter((item) => item.start <= start && start <= item.end),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('goes from an offset and from an annotation to all on that side, the nearest first', () => {
    fc.assert(
      fc.property(anyAnnotations, anyLongest, fc.nat(45), fc.nat(24), (all, longest, offset, at) => {
        const index = AnnotationIndex.of(all, longest);
        const slow = sorted(all);
        expect([...index.from(offset, 1)]).toEqual(slow.filter(({ start }) => start >= offset));
        expect([...index.from(offset, -1)]).toEqual(slow.filter(({ start }) => start < offset).reverse());
        const one = slow[at];
        if (!one) return;
        expect([...index.from(one, 1)]).toEqual(slow.slice(at + 1));
        expect([...index.from(one, -1)]).toEqual(slow.slice(0, at).reverse());
      }),
    );
  });

  it('is after changes what one made of the changed annotations is', () => {
    fc.assert(
      fc.property(anyChanges, anyLongest, ({ before, changes }, longest) => {
        let index = AnnotationIndex.of(before, longest);
        let all = before;
        for (const { gone, come } of changes) {
          const last = index;
          const stood = last.toArray();
          index = index.replaced(gone, come);
          all = [...all.filter((row) => !gone.includes(row)), ...come];
          expect(index.toArray()).toEqual([...all].sort(inDocumentOrder));
          expect(index.size).toBe(all.length);
          expect(last.toArray()).toEqual(stood);
        }
      }),
      { numRuns: 300 },
    );
  });
});
