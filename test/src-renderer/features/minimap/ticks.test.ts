import { describe, expect, it } from 'vitest';
import { ticksOf } from '../../../../src-renderer/features/minimap/ticks';
import { anAnnotation } from '../../../builders/library';

const placeOf = ({ start }: { start: number }) => start / 10;
const hueOf = (tagId: string) => (tagId === 'commitment' ? 264 : 55);

describe('ticks of the minimap', () => {
  it('stand one for all annotations of a tag on one pixel', () => {
    const near = [anAnnotation({ id: 'a', start: 100 }), anAnnotation({ id: 'b', start: 101 })];
    expect(ticksOf(near, placeOf, hueOf)).toEqual([{ id: 'a', hue: 264, at: 10 }]);
  });

  it('keep two tags on one pixel apart', () => {
    const near = [
      anAnnotation({ id: 'a', start: 100 }),
      anAnnotation({ id: 'b', start: 100, tagId: 'attendee' }),
    ];
    expect(ticksOf(near, placeOf, hueOf)).toHaveLength(2);
  });
});
