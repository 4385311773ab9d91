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
  const lineBreak = /\r\n?|\n/g;
  for (let start = 0; lines.length < limit; start = lineBreak.lastIndex) {
    const end = lineBreak.exec(text)?.index ?? text.length;
    lines.push({ start, end, number: lines.length + 1, blank: text.slice(start, end).trim() === '' });
    if (end === text.length) break;
  }
  return lines;
}
