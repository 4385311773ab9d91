import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnnotationIndex } from '../../../../src-renderer/core/annotation/annotation-index';
import type { Ordered } from '../../../../src-renderer/core/annotation/order';
import { Tally } from '../../../../src-renderer/core/annotation/tally';
import { anyChanges } from './any-annotations';

const isEven = ({ start }: Ordered): boolean => start % 2 === 0;

describe('Tally', () => {
  it('counts after each change what counting all of them counts', () => {
    fc.assert(
      fc.property(anyChanges, ({ before, changes }) => {
        const even = new Tally(isEven);
        let index = AnnotationIndex.of(before, 3);
        for (const { gone, come } of changes) {
          expect(even.of(index)).toBe(index.toArray().filter(isEven).length);
          index = index.replaced(gone, come);
        }
        expect(even.of(index)).toBe(index.toArray().filter(isEven).length);
      }),
    );
  });

  it('does not look again at what lies far from a change', () => {
    const rows = Array.from({ length: 90 }, (_, at) => ({
      id: `a${at}`,
      start: at,
      end: at + 1,
      createdAt: '2025',
    }));
    const looked: string[] = [];
    const tally = new Tally<Ordered>(({ id }) => looked.push(id) > 0);
    const index = AnnotationIndex.of(rows, 10);
    tally.of(index);
    looked.length = 0;
    expect(tally.of(index.replaced([rows[50]!], []))).toBe(89);
    expect(looked.length).toBeLessThan(10);
  });
});
