import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnnotationIndex } from '../../../../src-renderer/core/annotation/annotation-index';
import { Lanes } from '../../../../src-renderer/core/annotation/lanes';
import type { Ordered } from '../../../../src-renderer/core/annotation/order';
import { contains, isSameSpan, overlaps } from '../../../../src-renderer/core/span/span';
import { anyAnnotations, anyChanges, shuffled } from './any-annotations';

const annotation = (id: string, start: number, end: number, createdAt = '2025') => ({
  id,
  start,
  end,
  createdAt,
});

/** All lanes, asked for in the order of the array. */
function lanesOf(all: readonly Ordered[]): Map<string, number> {
  const lanes = new Lanes(AnnotationIndex.of(all));
  return new Map(all.map((item) => [item.id, lanes.of(item)]));
}

describe('lanes', () => {
  it('put the inner span nearer to the text than the one around it', () => {
    expect(lanesOf([annotation('outer', 0, 9), annotation('inner', 2, 4)])).toEqual(
      new Map([
        ['inner', 0],
        ['outer', 1],
      ]),
    );
  });

  it('are shared by spans that only touch', () => {
    expect([...lanesOf([annotation('a', 0, 3), annotation('b', 3, 6)]).values()]).toEqual([0, 0]);
  });

  it('put the older of identical spans nearer to the text', () => {
    const lanes = lanesOf([annotation('new', 0, 3, '2026'), annotation('b', 0, 3), annotation('a', 0, 3)]);
    expect([lanes.get('a'), lanes.get('b'), lanes.get('new')]).toEqual([0, 1, 2]);
  });

  it('are used again as soon as they are free', () => {
    const lanes = lanesOf([
      annotation('long', 0, 20),
      annotation('a', 0, 3),
      annotation('b', 2, 6),
      annotation('c', 7, 9),
    ]);
    expect([lanes.get('a'), lanes.get('b'), lanes.get('c'), lanes.get('long')]).toEqual([0, 1, 0, 2]);
  });

  it('are never shared by overlapping spans, nor is an inner one above the one around it', () => {
    fc.assert(
      fc.property(anyAnnotations, (all) => {
        const lanes = lanesOf(all);
        for (const a of all) {
          for (const b of all) {
            if (a !== b && overlaps(a, b)) expect(lanes.get(a.id)).not.toBe(lanes.get(b.id));
            if (contains(a, b) && !isSameSpan(a, b)) expect(lanes.get(b.id)!).toBeLessThan(lanes.get(a.id)!);
          }
        }
      }),
    );
  });

  it('leave none below a span empty', () => {
    fc.assert(
      fc.property(anyAnnotations, (all) => {
        const lanes = lanesOf(all);
        for (const a of all) {
          const near = all.filter((b) => overlaps(a, b)).map((b) => lanes.get(b.id));
          for (let lane = 0; lane < lanes.get(a.id)!; lane++) expect(near).toContain(lane);
        }
      }),
    );
  });

  it('do not depend on which is asked for first', () => {
    fc.assert(
      fc.property(
        anyAnnotations.chain((all) => fc.tuple(fc.constant(all), shuffled(all))),
        ([all, other]) => {
          expect(lanesOf(other)).toEqual(lanesOf(all));
        },
      ),
    );
  });

  it('are after changes what they would be without a past, whichever were known before', () => {
    fc.assert(
      fc.property(anyChanges, fc.array(fc.nat(24), { maxLength: 5 }), ({ before, changes }, asked) => {
        let index = AnnotationIndex.of(before);
        const lanes = new Lanes(index);
        for (const { gone, come } of changes) {
          for (const [at, item] of index.toArray().entries()) if (asked.includes(at)) lanes.of(item);
          index = index.replaced(gone, come);
          lanes.follow(index, [...gone, ...come]);
        }
        const all = index.toArray();
        expect(new Map(all.map((item) => [item.id, lanes.of(item)]))).toEqual(lanesOf(all));
      }),
      { numRuns: 300 },
    );
  });

  it('are found where each of twenty thousand spans hangs on the one before', () => {
    const many = Array.from({ length: 20_000 }, (_, at) => annotation(`a${at}`, at * 5, at * 5 + 20));
    const lanes = new Lanes(AnnotationIndex.of(many));
    expect(many.slice(-4).map((item) => lanes.of(item))).toEqual([0, 1, 2, 3]);
  });
});
