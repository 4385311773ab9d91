import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AA, hueDistance, tagContrast, tagThemes } from '../../../../src-renderer/core/colour/tag-colour';

const css = readFileSync(join(import.meta.dirname, '../../../../src-renderer/ui/theme.css'), 'utf8');

/** A value as the style sheet has it: the first for light, in the block for dark the second. */
const valueOf = (name: string, sheet: string) =>
  new RegExp(`--${name}: ([^;]+);`).exec(sheet)?.[1]?.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');

describe('the themes of tags', () => {
  for (const [theme, sheet] of [
    ['light', css],
    ['dark', css.slice(css.indexOf('prefers-color-scheme: dark'))],
  ] as const) {
    it(`are what the style sheet paints (${theme})`, () => {
      for (const [key, value] of Object.entries(tagThemes[theme])) {
        const name = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
        expect([name, valueOf(name, sheet)]).toEqual([name, String(value)]);
      }
    });

    it(`give every hue AA for the tag’s name and for the words on its fill (${theme})`, () => {
      for (let hue = 0; hue < 360; hue++) {
        const { name, words } = tagContrast(hue, tagThemes[theme]);
        expect(Math.min(name, words)).toBeGreaterThan(AA);
      }
    });
  }

  it('give a worse figure where the tint is nearer to the page', () => {
    const faded = { ...tagThemes.light, tagLightness: 0.8 };
    expect(tagContrast(264, faded).name).toBeLessThan(AA);
  });
});

describe('the distance of hues', () => {
  it('goes the shorter way around the circle', () => {
    expect(hueDistance(350, 10)).toBe(20);
    expect(hueDistance(10, 350)).toBe(20);
    expect(hueDistance(0, 180)).toBe(180);
    expect(hueDistance(725, 5)).toBe(0);
  });
});
