import { contrast, hexToRgb, oklchToRgb, over } from './colour';

/** What a theme makes of a tag's hue, under the names that `ui/theme.css` has for it; a test holds the two together. */
export interface TagTheme {
  page: string;
  raise: string;
  ink: string;
  tagLightness: number;
  tagChroma: number;
  fillLightness: number;
  fillChroma: number;
  fillAlpha: number;
}

export const tagThemes: Record<'light' | 'dark', TagTheme> = {
  light: {
    page: '#fffdf8',
    raise: '#ffffff',
    ink: '#24221e',
    tagLightness: 0.53,
    tagChroma: 0.14,
    fillLightness: 0.7,
    fillChroma: 0.12,
    fillAlpha: 0.24,
  },
  dark: {
    page: '#1e1d1a',
    raise: '#272521',
    ink: '#e8e3d8',
    tagLightness: 0.78,
    tagChroma: 0.12,
    fillLightness: 0.46,
    fillChroma: 0.1,
    fillAlpha: 0.4,
  },
};

/** The least contrast that WCAG 2.2 asks of words at level AA. */
export const AA = 4.5;

/** How well one reads what a tag's hue colours. */
export interface TagContrast {
  /** The tag's name in its colour, on the page or on a card, whichever is worse. */
  name: number;
  /** The words of the text on the tag's fill. */
  words: number;
}

/** The contrasts that a hue (in degrees) gives in a theme, each from 1 to 21. */
export function tagContrast(hue: number, theme: TagTheme): TagContrast {
  const tint = oklchToRgb({ lightness: theme.tagLightness, chroma: theme.tagChroma, hue });
  const fill = oklchToRgb({ lightness: theme.fillLightness, chroma: theme.fillChroma, hue });
  const page = hexToRgb(theme.page);
  return {
    name: Math.min(contrast(tint, page), contrast(tint, hexToRgb(theme.raise))),
    words: contrast(hexToRgb(theme.ink), over(fill, theme.fillAlpha, page)),
  };
}

/** How far two hues are apart on the circle, from 0 to 180 degrees. */
export const hueDistance = (one: number, other: number): number => {
  const apart = (((one - other) % 360) + 360) % 360;
  return Math.min(apart, 360 - apart);
};
