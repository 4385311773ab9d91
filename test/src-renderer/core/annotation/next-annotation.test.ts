import { describe, expect, it } from 'vitest';
import { nextAnnotation } from '../../../../src-renderer/core/annotation/next-annotation';

const all = [
  { id: 'a', start: 0, wanted: true },
  { id: 'b', start: 0, wanted: false },
  { id: 'c', start: 5, wanted: true },
  { id: 'd', start: 9, wanted: true },
];
const next = (annotationId: string | null, caret: number, by: 1 | -1, rows = all) =>
  nextAnnotation(rows, { annotationId, caret }, by, ({ wanted }) => wanted)?.id;

describe('the next annotation that is wanted', () => {
  it('is looked for from the chosen one, wherever the caret is', () => {
    expect(next('b', 9, 1)).toBe('c');
    expect(next('c', 0, -1)).toBe('a');
  });

  it('is looked for from the caret when none is chosen', () => {
    expect(next(null, 5, 1)).toBe('c');
    expect(next(null, 6, 1)).toBe('d');
    expect(next(null, 5, -1)).toBe('a');
  });

  it('is found round the ends of the text', () => {
    expect(next('d', 0, 1)).toBe('a');
    expect(next('a', 0, -1)).toBe('d');
    expect(next(null, 20, 1)).toBe('a');
    expect(next(null, 0, -1)).toBe('d');
  });

  it('is the chosen one itself when no other is wanted, and none where no one is', () => {
    const one = all.map((row) => ({ ...row, wanted: row.id === 'c' }));
    expect(next('c', 0, 1, one)).toBe('c');
    const none = all.map((row) => ({ ...row, wanted: false }));
    expect(next('c', 0, 1, none)).toBeUndefined();
    expect(next(null, 0, -1, [])).toBeUndefined();
  });
});
