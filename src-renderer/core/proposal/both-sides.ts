import { anyOf, nameRules, wordEnd, wordStart } from '../party/name-rules';
import { capital, letter } from '../words/letters';

/** Words with a capital that may be a name, with the small ones inside: `the Republic of Veldria`. */
const word = `[${capital}][${letter}.'’-]*`;
const name = `${word}(?:\\s+(?:of\\s+(?:the\\s+)?)?${word})*`;
const twoNames = `${name}\\s+and\\s+(?:the\\s+)?${name}`;
const adverbs = `(?:\\s*,)?\\s+(?:${anyOf(nameRules.between)}\\s+)*`;
const both = anyOf(nameRules.bothSides);

/** The table's phrases in any case, names with their capitals. */
const ending = [
  new RegExp(`${wordStart}(?:the\\s+)?(?:${both}|they)${wordEnd}${adverbs}$`, 'iu'),
  new RegExp(`${wordStart}${twoNames}${adverbs}$`, 'u'),
];

/** No name is longer, in UTF-16 code units. */
const REACH = 160;

/** Where words begin that name two sides at once and end right before the offset (`The two leaders`, `Norsund and Veldria`); `null` where there are none. */
export function bothSidesBefore(text: string, start: number, end: number): number | null {
  const from = Math.max(start, end - REACH);
  const found = ending.map((pattern) => pattern.exec(text.slice(from, end))).find((match) => match !== null);
  return found ? from + found.index : null;
}
