/** Red, green and blue of sRGB as a screen is given them (gamma-encoded), each from 0 to 1. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Lightness from 0 to 1, chroma from 0 to about 0.4, hue in degrees. */
export interface Oklch {
  lightness: number;
  chroma: number;
  hue: number;
}

/**
 * A colour of OKLCH in sRGB; what lies outside is cut off at each channel, as Chromium paints it. Matrices:
 * B. Ottosson, "A perceptual color space for image processing" (2020).
 */
export function oklchToRgb({ lightness, chroma, hue }: Oklch): Rgb {
  const turn = (hue * Math.PI) / 180;
  const [a, b] = [chroma * Math.cos(turn), chroma * Math.sin(turn)];
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    encoded(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
    encoded(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
    encoded(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short),
  ];
}

/** A colour as CSS writes it in six hexadecimal digits, `#24221e`. */
export const hexToRgb = (hex: string): Rgb => {
  const digits = Number.parseInt(hex.slice(1), 16);
  return [(digits >> 16) / 255, ((digits >> 8) & 255) / 255, (digits & 255) / 255];
};

/** The hue in OKLCH of a colour of sRGB, in whole degrees from 0 to 359: the inverse of `oklchToRgb` for the hue. */
export function rgbToHue(colour: Rgb): number {
  const [red, green, blue] = colour.map(linear) as unknown as Rgb;
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short;
  const b = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short;
  return (Math.round((Math.atan2(b, a) * 180) / Math.PI) + 360) % 360;
}

/** What is seen where a colour lies over another with this alpha, from 0 to 1. */
export const over = (top: Rgb, alpha: number, below: Rgb): Rgb => {
  const mixed = (at: 0 | 1 | 2): number => top[at] * alpha + below[at] * (1 - alpha);
  return [mixed(0), mixed(1), mixed(2)];
};

/** Contrast of two colours, from 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: Rgb, other: Rgb): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** WCAG 2.2, "relative luminance". */
const luminance = ([red, green, blue]: Rgb): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

const linear = (channel: number): number =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;

function encoded(channel: number): number {
  const within = Math.min(1, Math.max(0, channel));
  return within <= 0.0031308 ? within * 12.92 : 1.055 * within ** (1 / 2.4) - 0.055;
}
