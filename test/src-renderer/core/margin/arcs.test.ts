import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arcsFrom, type ArcEnd } from '../../../../src-renderer/core/margin/arcs';

const chosen = { x: 100, y: 300 };
const sight = { top: 50, bottom: 700 };
const end = (at: ArcEnd['at'], fields: Partial<ArcEnd> = {}): ArcEnd => ({
  id: 'b',
  outgoing: true,
  from: chosen,
  at,
  ...fields,
});
const arcTo = (only: ArcEnd) => arcsFrom([only], sight)[0]!;
/** How far to the left an arc goes. */
const reach = (path: string) => Math.min(...[...path.matchAll(/Q([-\d.]+)/g)].map(([, x]) => Number(x)));

describe('an arc', () => {
  it('leads from the chosen card to the other, with its head there', () => {
    const arc = arcTo(end({ x: 100, y: 400 }));
    expect(arc.tail).toEqual(chosen);
    expect(arc.head).toEqual({ x: 100, y: 400, looks: 'right' });
    expect(arc.path.startsWith('M100 300')).toBe(true);
    expect(arc.path.endsWith('H100')).toBe(true);
  });

  it('has its head at the chosen card where the relation leads to it', () => {
    const arc = arcTo(end({ x: 100, y: 400 }, { outgoing: false }));
    expect(arc.head).toEqual({ ...chosen, looks: 'right' });
    expect(arc.tail).toEqual({ x: 100, y: 400 });
  });

  it('to an end out of sight goes to that edge and looks over it', () => {
    const up = arcTo(end('above'));
    expect(up.head).toMatchObject({ y: 50, looks: 'up' });
    expect(up.edge).toEqual({ x: up.head.x, y: 50 });
    expect(arcTo(end('below')).head).toMatchObject({ y: 700, looks: 'down' });
  });

  it('from an end out of sight still has its head at the chosen card', () => {
    expect(arcTo(end('below', { outgoing: false })).head).toEqual({ ...chosen, looks: 'right' });
  });

  it('goes no farther up or down than its ends, however near they are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 50, max: 700 }), (y) => {
        const { path } = arcTo(end({ x: 100, y }));
        const heights = [...path.matchAll(/V([-\d.]+)|Q[-\d.]+ [-\d.]+ [-\d.]+ ([-\d.]+)/g)].map(
          ([, along, corner]) => Number(along ?? corner),
        );
        for (const height of heights) {
          expect(height).toBeGreaterThanOrEqual(Math.min(y, chosen.y));
          expect(height).toBeLessThanOrEqual(Math.max(y, chosen.y));
        }
      }),
    );
  });
});

describe('several arcs', () => {
  it('stand farther off the cards the farther they go, on each side', () => {
    const ends = [
      end({ x: 100, y: 500 }, { id: 'far' }),
      end({ x: 100, y: 400 }, { id: 'near' }),
      end({ x: 100, y: 200 }, { id: 'up' }),
    ];
    const arcs = new Map(arcsFrom(ends, sight).map(({ id, path }) => [id, reach(path)]));
    expect(arcs.get('far')).toBeLessThan(arcs.get('near')!);
    expect(arcs.get('up')).toBe(arcs.get('near'));
  });
});
