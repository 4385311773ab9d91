import type { Span } from '../span/span';

/** A line without its line break; offsets in UTF-16 code units of the document. */
export interface Line extends Span {
  /** From 1. */
  number: number;
  /** Whether it holds nothing but white space. */
  blank: boolean;
}

/** The lines of a text, split at CRLF, CR and LF; at least one. `limit` bounds their number. */
export function linesOf(text: string, limit = Infinity): Line[] {
  const lines: Line[] = [];
  // The next of each, looked for anew when it is passed: a search for one character is what engines do fastest.
  let lineFeed = -1;
  let carriageReturn = -1;
  for (let start = 0; lines.length < limit;) {
    if (lineFeed < start) lineFeed = indexFrom(text, '\n', start);
    if (carriageReturn < start) carriageReturn = indexFrom(text, '\r', start);
    const end = Math.min(lineFeed, carriageReturn);
    lines.push({ start, end, number: lines.length + 1, blank: text.slice(start, end).trim() === '' });
    if (end === text.length) break;
    start = lineFeed === carriageReturn + 1 ? lineFeed + 1 : end + 1;
  }
  return lines;
}

function indexFrom(text: string, character: string, start: number): number {
  const at = text.indexOf(character, start);
  return at < 0 ? text.length : at;
}
