import type { Span } from '../span/span';
import { characterAt } from './characters';

/**
 * Words (UAX #29 and, for scripts without spaces, the dictionaries of ICU). All offsets are UTF-16 code
 * units. A look-up segments a stretch between two places that are word edges whatever stands around them, so
 * that the answer for a word does not depend on where in it one asks; where there is no such place within
 * reach (a line of megabytes without a space) there is no word.
 */
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

const REACH = 1024;

/** The word around the offset, or the one that ends there; `null` where there is neither. */
export function wordAt(text: string, offset: number): Span | null {
  return wordFrom(text, offset) ?? (offset > 0 ? wordEndingAt(text, offset) : null);
}

/** The word that the offset is strictly inside of. */
export function wordCutAt(text: string, offset: number): Span | null {
  if (offset <= 0 || offset >= text.length) return null;
  const word = wordFrom(text, offset);
  return word && word.start < offset ? word : null;
}

/** The first end of a word after the offset, `null` when none is within reach. */
export function nextWordEnd(text: string, offset: number): number | null {
  return wordsNear(text, offset, offset + REACH).find((word) => word.end > offset)?.end ?? null;
}

/** The last end of a word before the offset. */
export function previousWordEnd(text: string, offset: number): number | null {
  return wordsNear(text, offset - REACH, offset).findLast((word) => word.end < offset)?.end ?? null;
}

/** The first start of a word after the offset. */
export function nextWordStart(text: string, offset: number): number | null {
  return wordsNear(text, offset, offset + REACH).find((word) => word.start > offset)?.start ?? null;
}

/** The last start of a word before the offset. */
export function previousWordStart(text: string, offset: number): number | null {
  return wordsNear(text, offset - REACH, offset).findLast((word) => word.start < offset)?.start ?? null;
}

/** The word that starts at or before the offset and ends after it. */
function wordFrom(text: string, offset: number): Span | null {
  if (offset < 0 || offset >= text.length) return null;
  const stretch = stretchAround(text, offset, offset);
  if (!stretch) return null;
  const found = segmenter.segment(text.slice(stretch.start, stretch.end)).containing(offset - stretch.start);
  if (!found || !isWord(found)) return null;
  const start = stretch.start + found.index;
  return { start, end: start + found.segment.length };
}

function wordEndingAt(text: string, offset: number): Span | null {
  const word = wordFrom(text, offset - 1);
  return word?.end === offset ? word : null;
}

/** The words of a stretch that holds `from` to `to`, in order; none where its ends are not to be found. */
function wordsNear(text: string, from: number, to: number): Span[] {
  const stretch = stretchAround(text, Math.max(0, from), Math.min(text.length, to));
  if (!stretch) return [];
  const words: Span[] = [];
  for (const piece of segmenter.segment(text.slice(stretch.start, stretch.end))) {
    const start = stretch.start + piece.index;
    if (isWord(piece)) words.push({ start, end: start + piece.segment.length });
  }
  return words;
}

function stretchAround(text: string, from: number, to: number): Span | null {
  let start = from;
  while (start > 0 && !isSureEdge(text, start)) if (from - --start > REACH) return null;
  let end = Math.min(text.length, to + 1);
  while (end < text.length && !isSureEdge(text, end)) if (++end - to > REACH) return null;
  return { start, end };
}

/** A word that a zero width joiner ties to an emoji is none to ICU; to a reader its letters are. */
const isWord = ({ isWordLike, segment }: Intl.SegmentData): boolean =>
  isWordLike === true || wordBeginning.test(characterAt(segment, 0));

const space = /[\s\u3001\u3002\uff01\uff1f]/;
const wordBeginning = /[\p{L}\p{N}]/u;

/** White space (or a Chinese stop) before a letter or digit: no rule of UAX #29 joins across it. */
function isSureEdge(text: string, offset: number): boolean {
  return space.test(text.charAt(offset - 1)) && wordBeginning.test(characterAt(text, offset));
}
