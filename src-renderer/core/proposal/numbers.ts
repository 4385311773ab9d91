import type { Value } from '../attribute/value';
import type { Span } from '../span/span';
import type { Reading } from './reading';

const scales = { hundred: 1e2, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };
/** The words for them, as alternatives of a regular expression. */
export const scaleWords = Object.keys(scales).join('|');

/** Digits in groups of three or together, with a decimal point; as texts in English write them. */
const number = new RegExp(
  `(?<![\\p{L}\\p{N}.,])(?<sign>[-−])?(?<digits>\\d{1,3}(?:,\\d{3})+|\\d+)(?<fraction>\\.\\d+)?(?![\\p{N}]|[.,]\\d)` +
    `(?:\\s+(?<scale>${scaleWords}))?`,
  'giu',
);

/** The number that the span gives (`450 million`, `1.2`), where it gives just one in digits. */
export function numberIn({ text, span }: Reading): { value: Value; words: Span } | null {
  const [found, another] = text.slice(span.start, span.end).matchAll(number);
  if (!found || another) return null;
  const { sign, digits, fraction = '', scale } = found.groups!;
  const times = scale ? scales[scale.toLowerCase() as keyof typeof scales] : 1;
  // As a decimal exponent, so that 1.1 million is no 1100000.0000000002.
  const size = Number(`${digits!.replaceAll(',', '')}${fraction}e${Math.round(Math.log10(times))}`);
  const start = span.start + found.index;
  return {
    value: { type: 'number', number: sign ? -size : size },
    words: { start, end: start + found[0].length },
  };
}
