import { scaleWords } from '../proposal/numbers';
import type { Span } from '../span/span';
import { letter } from '../words/letters';

const digits = String.raw`\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const scale = `(?: (?:${scaleWords}))`;
const currency =
  '(?:US dollars?|dollars?|euros?|pounds?|yuan|renminbi|yen|won|rupees?|ro?ubles?|francs?|crowns?|krone[nr]?|kronor|zlotys?|forints?|lira|dirhams?|riyals?|rand|reais|pesos?|kip|baht)';
const sign = '[$€£¥₹₩₽]';
const unit = '(?:percent|per cent|percentage points|tonnes?|tons?|megawatts?|gigawatts?|hectares?)';

/**
 * What is counted in a text: a number with a currency, a scale, a share or a measure beside it. A number alone is none,
 * since texts are full of article numbers and years.
 */
const sum = new RegExp(
  `(?<![\\d.,])(?:${sign} ?(?:${digits})${scale}?|(?:USD|EUR|GBP|CNY|RMB|JPY|SEK|NOK|DKK|CHF) ?(?:${digits})${scale}?|` +
    `(?:${digits})(?:${scale}(?: ${currency})?| ${currency}| ?%| ${unit}| ?${sign}))(?![${letter}\\d])`,
  'giu',
);

/** The sums in a stretch of a text, in order; offsets are UTF-16 code units. */
export function findSums(text: string, { start, end }: Span): Span[] {
  const stretch = text.slice(start, end);
  if (!/\d/.test(stretch)) return [];
  return [...stretch.matchAll(sum)].map(({ index, 0: words }) => ({
    start: start + index,
    end: start + index + words.length,
  }));
}
