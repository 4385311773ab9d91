import { describe, expect, it } from 'vitest';
import { walked } from '../../../../src-renderer/core/register/grid-walk';

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const size = { rows: 30, columns: 5, page: 10 };
const from = (row: number, column: number, key: string, more = {}) =>
  walked({ row, column }, { ...plain, key, ...more }, size);

describe('a key in the grid', () => {
  it('goes by one cell with an arrow, up into the head, and not out of the grid', () => {
    expect(from(3, 2, 'ArrowDown')).toEqual({ row: 4, column: 2 });
    expect(from(0, 2, 'ArrowUp')).toEqual({ row: -1, column: 2 });
    expect(from(-1, 0, 'ArrowUp')).toEqual({ row: -1, column: 0 });
    expect(from(3, 0, 'ArrowLeft')).toEqual({ row: 3, column: 0 });
    expect(from(29, 4, 'ArrowDown')).toEqual({ row: 29, column: 4 });
    expect(from(29, 4, 'ArrowRight')).toEqual({ row: 29, column: 4 });
  });

  it('goes to the ends of the row, and with Ctrl or Command to those of the grid', () => {
    expect(from(3, 2, 'Home')).toEqual({ row: 3, column: 0 });
    expect(from(3, 2, 'End')).toEqual({ row: 3, column: 4 });
    expect(from(3, 2, 'Home', { ctrlKey: true })).toEqual({ row: 0, column: 0 });
    expect(from(3, 2, 'End', { metaKey: true })).toEqual({ row: 29, column: 4 });
  });

  it('goes by a page, and from the rows not into the head', () => {
    expect(from(3, 2, 'PageDown')).toEqual({ row: 13, column: 2 });
    expect(from(25, 2, 'PageDown')).toEqual({ row: 29, column: 2 });
    expect(from(3, 2, 'PageUp')).toEqual({ row: 0, column: 2 });
    expect(from(-1, 2, 'PageUp')).toEqual({ row: -1, column: 2 });
  });

  it('goes nowhere with other keys, or with Alt or Shift', () => {
    for (const key of ['a', 'Enter', ' ', 'Tab']) expect(from(3, 2, key)).toBeNull();
    expect(from(3, 2, 'ArrowDown', { altKey: true })).toBeNull();
    expect(from(3, 2, 'ArrowDown', { ctrlKey: true })).toBeNull();
  });

  it('stays in the head of an empty grid', () => {
    for (const key of ['ArrowDown', 'PageDown', 'End'])
      expect(walked({ row: -1, column: 0 }, { ...plain, key }, { rows: 0, columns: 1, page: 10 })).toEqual({
        row: -1,
        column: 0,
      });
  });
});
