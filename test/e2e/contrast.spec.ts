import { expect, test } from './support/opened';

const AA = 4.5;

for (const theme of ['light', 'dark'] as const) {
  test(`words keep AA contrast on every fill and in every tag’s colour, whatever hue a user takes and however many lie there (${theme})`, async ({
    page,
  }) => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(`${theme} theme`);
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches))
      .toBe(theme === 'dark');

    const lowest = await page.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      const variable = (name: string) => style.getPropertyValue(name).trim();
      const canvas = new OffscreenCanvas(1, 1);
      const context = canvas.getContext('2d', { willReadFrequently: true })!;

      /** Paints colours over one another and gives the relative luminance of what comes of it (WCAG 2.2). */
      const luminance = (...colours: string[]) => {
        for (const colour of colours) {
          context.fillStyle = colour;
          context.fillRect(0, 0, 1, 1);
        }
        const [red, green, blue] = [...context.getImageData(0, 0, 1, 1).data].map((value) => {
          const share = value / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
      };
      const contrast = (a: number, b: number) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

      const paper = variable('--page');
      const ink = luminance(variable('--ink'));
      const found = { onFills: Infinity, ofTagNames: Infinity };
      for (let hue = 0; hue < 360; hue += 5) {
        const tint = `${variable('--tag-lightness')} ${variable('--tag-chroma')} ${hue}`;
        const ground = `${variable('--fill-lightness')} ${variable('--fill-chroma')} ${hue}`;
        const fill = `oklch(${ground} / ${variable('--fill-alpha')})`;
        const chosen = `oklch(${ground} / ${variable('--chosen-alpha')})`;
        const crowded = luminance(paper, ...Array<string>(12).fill(fill), chosen);
        found.onFills = Math.min(found.onFills, contrast(ink, crowded));
        for (const paint of [paper, variable('--raise')]) {
          found.ofTagNames = Math.min(
            found.ofTagNames,
            contrast(luminance(`oklch(${tint})`), luminance(paint)),
          );
        }
      }
      return found;
    });
    expect(lowest.onFills).toBeGreaterThan(AA);
    expect(lowest.ofTagNames).toBeGreaterThan(AA);
  });
}
