import type { Span } from '../span/span';

/**
 * A word of a name: letters, digits and marks, with the points, hyphens and apostrophes inside it (`Roth-Vey`,
 * `O’Brien`, `U.S.`), so that `China-Laos` names neither. Scripts without spaces show no words: there each character is one.
 */
const unspaced =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]';
const wordOf = (letter: string): string => `\\p{Lu}(?:\\.\\p{Lu})+\\.|${letter}+(?:[-‐‑.'’&]${letter}+)*`;
const spacedWord = new RegExp(wordOf('[\\p{L}\\p{N}\\p{M}]'), 'gu');
const anyUnspaced = new RegExp(unspaced, 'u');
const anyWord = new RegExp(`${unspaced}\\p{M}*|${wordOf(`(?:(?!${unspaced})[\\p{L}\\p{N}\\p{M}])`)}`, 'gu');

const possessive = /['’]s$/iu;

/** The words of a stretch that neither of its ends cuts, without a possessive `’s`, in UTF-16 code units of the text. */
export function nameTokens(text: string, { start, end }: Span): Span[] {
  const tokens: Span[] = [];
  const stretch = text.slice(start, end);
  // Most texts have no such script, and looking for it at each letter costs.
  for (const { index, 0: word } of stretch.matchAll(anyUnspaced.test(stretch) ? anyWord : spacedWord)) {
    const own = word.replace(possessive, '');
    tokens.push({ start: start + index, end: start + index + own.length });
  }
  if (isCut(text, start)) tokens.shift();
  if (isCut(text, end) && tokens.at(-1)?.end === end) tokens.pop();
  return tokens;
}

const letters = /^[\p{L}\p{N}\p{M}]{2}$/u;
const apart = new RegExp(`^${unspaced}|${unspaced}$`, 'u');

/** Whether a word goes on over the offset. */
function isCut(text: string, offset: number): boolean {
  const around = text.slice(Math.max(0, offset - 1), offset + 1);
  return offset > 0 && letters.test(around) && !apart.test(around);
}
