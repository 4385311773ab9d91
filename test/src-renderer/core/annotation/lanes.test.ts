import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { laneOf } from '../../../../src-renderer/core/annotation/lanes';
import { contains, isSameSpan, overlaps } from '../../../../src-renderer/core/span/span';
import { anyAnnotations, shuffled } from './any-annotations';

const annotation = (id: string, start: number, end: number, createdAt = '2025') => ({
  id,
  start,
  end,
  createdAt,
});

describe('laneOf', () => {
  it('puts the inner span nearer to the text than the one around it', () => {
    expect(laneOf([annotation('outer', 0, 9), annotation('inner', 2, 4)])).toEqual(
      new Map([
        ['inner', 0],
        ['outer', 1],
      ]),
    );
  });

  it('lets spans that only touch share a lane', () => {
    expect([...laneOf([annotation('a', 0, 3), annotation('b', 3, 6)]).values()]).toEqual([0, 0]);
  });

  it('puts the older of identical spans nearer to the text', () => {
    const lanes = laneOf([annotation('new', 0, 3, '2026'), annotation('b', 0, 3), annotation('a', 0, 3)]);
    expect([lanes.get('a'), lanes.get('b'), lanes.get('new')]).toEqual([0, 1, 2]);
  });

  it('uses a lane again as soon as it is free', () => {
    const lanes = laneOf([
      annotation('long', 0, 20),
      annotation('a', 0, 3),
      annotation('b', 2, 6),
      annotation('c', 7, 9),
    ]);
    expect([lanes.get('a'), lanes.get('b'), lanes.get('c'), lanes.get('long')]).toEqual([0, 1, 0, 2]);
  });

  it('never lets overlapping spans share a lane, nor an inner one lie above the one around it', () => {
    fc.assert(
      fc.property(anyAnnotations, (all) => {
        const lanes = laneOf(all);
        for (const a of all) {
          for (const b of all) {
            if (a !== b && overlaps(a, b)) expect(lanes.get(a.id)).not.toBe(lanes.get(b.id));
            if (contains(a, b) && !isSameSpan(a, b)) expect(lanes.get(b.id)!).toBeLessThan(lanes.get(a.id)!);
          }
        }
      }),
    );
  });

  it('leaves no lane below a span empty', () => {
    fc.assert(
      fc.property(anyAnnotations, (all) => {
        const lanes = laneOf(all);
        for (const a of all) {
          const near = all.filter((b) => overlaps(a, b)).map((b) => lanes.get(b.id));
          for (let lane = 0; lane < lanes.get(a.id)!; lane++) expect(near).toContain(lane);
        }
      }),
    );
  });

  it('does not depend on the order of the annotations', () => {
    fc.assert(
      fc.property(
        anyAnnotations.chain((all) => fc.tuple(fc.constant(all), shuffled(all))),
        ([all, other]) => {
          for (const [id, lane] of laneOf(all)) expect(laneOf(other).get(id)).toBe(lane);
        },
      ),
    );
  });

  it('places twenty thousand annotations within seconds', () => {
    const many = Array.from({ length: 20_000 }, (_, index) =>
      annotation(`a${index}`, index * 5, index * 5 + 20),
    );
    const before = performance.now();
    laneOf(many);
    expect(performance.now() - before).toBeLessThan(5000);
  });
});
