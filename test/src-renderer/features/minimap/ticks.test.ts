import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ticksOf } from '../../../../src-renderer/features/minimap/ticks';

const annotation = (start: number, tagId = 'commitment') => ({ start, tagId });
const starts = [0, 100, 200, 300, 400, 500];

const anyAnnotations = fc
  .array(fc.record({ start: fc.nat(600), tagId: fc.constantFrom('attendee', 'commitment', 'topic') }))
  .map((all) => all.sort((a, b) => a.start - b.start));

describe('ticks of the minimap', () => {
  it('stand one for all annotations of a tag on one pixel', () => {
    const one = { tagId: 'commitment', x: 0, y: 1, width: 8, height: 3 };
    expect(ticksOf([annotation(100), annotation(199)], starts)).toEqual([one]);
  });

  it('share the width of a pixel on which there are two tags', () => {
    expect(ticksOf([annotation(210), annotation(220, 'attendee')], starts)).toEqual([
      { tagId: 'attendee', x: 0, y: 2, width: 4, height: 3 },
      { tagId: 'commitment', x: 4, y: 2, width: 4, height: 3 },
    ]);
  });

  it('stand for every annotation on the last pixel that begins at or before it', () => {
    const anyStarts = fc.array(fc.nat(600)).map((cuts) => [0, ...cuts].sort((a, b) => a - b));
    fc.assert(
      fc.property(anyAnnotations, anyStarts, (all, pixels) => {
        const slow = all.map(
          ({ start, tagId }) => `${pixels.findLastIndex((begin) => begin <= start)} ${tagId}`,
        );
        const found = ticksOf(all, pixels).map(({ y, tagId }) => `${y} ${tagId}`);
        expect(found.sort()).toEqual([...new Set(slow)].sort());
      }),
    );
  });

  it('never hide one another', () => {
    fc.assert(
      fc.property(anyAnnotations, (all) => {
        const ticks = ticksOf(all, starts);
        for (const a of ticks)
          for (const b of ticks) {
            if (a === b) continue;
            const beside = a.x + a.width <= b.x + 1e-9 || b.x + b.width <= a.x + 1e-9;
            expect(beside || a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(true);
          }
      }),
    );
  });
});
