import { describe, expect, it } from 'vitest';
import { contrast, hexToRgb, oklchToRgb, over, type Rgb } from '../../../../src-renderer/core/colour/colour';

const toBytes = (colour: Rgb) => colour.map((channel) => Math.round(channel * 255));

describe('a colour of OKLCH in sRGB', () => {
  // The primaries of sRGB in OKLCH, as CSS Color 4 gives them.
  it.each([
    [{ lightness: 0.62796, chroma: 0.25768, hue: 29.234 }, [255, 0, 0]],
    [{ lightness: 0.86644, chroma: 0.29483, hue: 142.495 }, [0, 255, 0]],
    [{ lightness: 0.45201, chroma: 0.31321, hue: 264.052 }, [0, 0, 255]],
    [{ lightness: 1, chroma: 0, hue: 0 }, [255, 255, 255]],
    [{ lightness: 0.59987, chroma: 0, hue: 0 }, [128, 128, 128]],
  ])('gives %o as %o', (oklch, bytes) => {
    expect(toBytes(oklchToRgb(oklch))).toEqual(bytes);
  });

  it('is cut off where the screen has no such colour', () => {
    const [red, , blue] = oklchToRgb({ lightness: 0.7, chroma: 0.37, hue: 145 });
    expect([red, blue]).toEqual([0, 0]);
  });
});

describe('contrast', () => {
  const black = hexToRgb('#000000');
  const white = hexToRgb('#ffffff');

  it('is 21 between black and white, either way, and 1 with itself', () => {
    expect(contrast(black, white)).toBeCloseTo(21, 10);
    expect(contrast(white, black)).toBeCloseTo(21, 10);
    expect(contrast(black, black)).toBe(1);
  });

  it('is 4.54 between white and #767676, the lightest grey that WCAG lets pass', () => {
    expect(contrast(hexToRgb('#767676'), white)).toBeCloseTo(4.54, 2);
  });

  it('falls with the alpha of what lies on top', () => {
    const seen = (alpha: number) => contrast(over(black, alpha, white), white);
    expect(seen(1)).toBe(21);
    expect(seen(0.5)).toBeLessThan(seen(0.6));
    expect(seen(0)).toBe(1);
  });
});
