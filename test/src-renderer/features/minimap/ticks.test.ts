import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ticksOf } from '../../../../src-renderer/features/minimap/ticks';

const annotation = (start: number, tagId = 'commitment') => ({ start, tagId });
const starts = [0, 100, 200, 300];

describe('ticks of the minimap', () => {
  it('stand one for all annotations of a tag on one pixel', () => {
    expect(ticksOf([annotation(100), annotation(199)], starts)).toEqual(new Map([['commitment', [1]]]));
  });

  it('keep two tags on one pixel apart', () => {
    expect(ticksOf([annotation(210), annotation(210, 'attendee')], starts)).toEqual(
      new Map([
        ['commitment', [2]],
        ['attendee', [2]],
      ]),
    );
  });

  it('stand on the last pixel that begins at or before the annotation', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500)), fc.array(fc.nat(500), { minLength: 1 }), (offsets, cuts) => {
        const pixels = [0, ...cuts].sort((a, b) => a - b);
        const sorted = offsets.sort((a, b) => a - b);
        const slow = sorted.map((offset) => pixels.findLastIndex((start) => start <= offset));
        const found = ticksOf(
          sorted.map((offset) => annotation(offset)),
          pixels,
        );
        expect(found.get('commitment') ?? []).toEqual([...new Set(slow)]);
      }),
    );
  });
});
