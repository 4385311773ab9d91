import { describe, expect, it } from 'vitest';
import { openingBounds, type Bounds } from '../../../src-main/app/window-placement';

const left: Bounds = { x: 0, y: 0, width: 1920, height: 1040 };
const right: Bounds = { x: 1920, y: 0, width: 1280, height: 1024 };

const at = (x: number, y: number, width = 1000, height = 700) => ({
  bounds: { x, y, width, height },
  maximized: false,
  fullScreen: false,
});

describe('the window at a start', () => {
  it('has its usual size where it was never open, or less on a small display', () => {
    expect(openingBounds(null, [left])).toEqual({ width: 1280, height: 800 });
    expect(openingBounds(null, [{ x: 0, y: 0, width: 1024, height: 700 }])).toEqual({
      width: 1024,
      height: 700,
    });
  });

  it('is where it was, on the second display too', () => {
    expect(openingBounds(at(100, 50), [left])).toEqual({ x: 100, y: 50, width: 1000, height: 700 });
    expect(openingBounds(at(2000, 50), [left, right])).toEqual({ x: 2000, y: 50, width: 1000, height: 700 });
  });

  it('stays partly outside if its title bar can be held', () => {
    expect(openingBounds(at(-800, 50), [left])).toMatchObject({ x: -800, y: 50 });
  });

  it.each([
    ['the second display is gone', at(2000, 50)],
    ['only a sliver of it could be seen', at(-950, 50)],
    ['its title bar would be above the display', at(100, -300)],
    ['its title bar would be below the display', at(100, 1035)],
  ])('keeps its size but not its place when %s', (_, last) => {
    expect(openingBounds(last, [left])).toEqual({ width: 1000, height: 700 });
  });

  it('is never smaller than it can be used, nor larger than its display', () => {
    expect(openingBounds(at(0, 0, 10, 10), [left])).toMatchObject({ width: 720, height: 480 });
    expect(openingBounds(at(0, 0, 5000, 5000), [left])).toMatchObject({ width: 1920, height: 1040 });
  });
});
