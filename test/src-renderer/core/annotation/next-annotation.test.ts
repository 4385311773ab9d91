import { describe, expect, it } from 'vitest';
import { AnnotationIndex } from '../../../../src-renderer/core/annotation/annotation-index';
import { nextAnnotation } from '../../../../src-renderer/core/annotation/next-annotation';

const row = (id: string, start: number, wanted = true) => ({
  id,
  start,
  end: start + 3,
  createdAt: '2026-01-01T00:00:00.000Z',
  wanted,
});
const [a, b, c, d] = [row('a', 0), row('b', 0, false), row('c', 5), row('d', 9)];
const next = (place: typeof a | number, direction: 1 | -1, rows = [a, b, c, d]) =>
  nextAnnotation(AnnotationIndex.of(rows, 2), place, direction, ({ wanted }) => wanted)?.id;

describe('the next annotation that is wanted', () => {
  it('is looked for from an annotation', () => {
    expect(next(b, 1)).toBe('c');
    expect(next(c, -1)).toBe('a');
  });

  it('is looked for from an offset', () => {
    expect(next(5, 1)).toBe('c');
    expect(next(6, 1)).toBe('d');
    expect(next(5, -1)).toBe('a');
  });

  it('is found round the ends of the text', () => {
    expect(next(d, 1)).toBe('a');
    expect(next(a, -1)).toBe('d');
    expect(next(20, 1)).toBe('a');
    expect(next(0, -1)).toBe('d');
  });

  it('is the one it is looked for from when no other is wanted, and none where no one is', () => {
    const one = [row('b', 0, false), c, row('d', 9, false)];
    expect(next(c, 1, one)).toBe('c');
    expect(next(c, 1, [row('a', 0, false)])).toBeUndefined();
    expect(next(0, -1, [])).toBeUndefined();
  });
});
