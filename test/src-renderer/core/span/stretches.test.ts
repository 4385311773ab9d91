import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cover, reach, withStretch } from '../../../../src-renderer/core/span/stretches';

const anySpan = fc
  .tuple(fc.nat(60), fc.integer({ min: 1, max: 12 }))
  .map(([start, length]) => ({ start, end: start + length }));

const unitsOf = (spans: readonly { start: number; end: number }[]): Set<number> =>
  new Set(spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)));

describe('stretches of a text', () => {
  it('have exactly the code units that were put in, in order and apart', () => {
    fc.assert(
      fc.property(fc.array(anySpan, { maxLength: 12 }), (spans) => {
        const stretches = spans.reduce<{ start: number; end: number }[]>(withStretch, []);
        expect(unitsOf(stretches)).toEqual(unitsOf(spans));
        for (const [at, { start }] of stretches.entries())
          if (at > 0) expect(start).toBeGreaterThan(stretches[at - 1]!.end);
      }),
    );
  });

  it('cover a span when they have all of it, and reach it when they have some', () => {
    fc.assert(
      fc.property(fc.array(anySpan, { maxLength: 8 }), anySpan, (spans, span) => {
        const stretches = spans.reduce<{ start: number; end: number }[]>(withStretch, []);
        const units = unitsOf(spans);
        const own = [...unitsOf([span])];
        expect(cover(stretches, span)).toBe(own.every((unit) => units.has(unit)));
        expect(reach(stretches, span)).toBe(own.some((unit) => units.has(unit)));
      }),
    );
  });

  it('take nothing from an empty span', () => {
    expect(withStretch([{ start: 1, end: 2 }], { start: 5, end: 5 })).toEqual([{ start: 1, end: 2 }]);
  });
});
