import type { Span } from '../span/span';
import { linesOf, type Line } from './lines';

/** A paragraph of a document: what its number in the margin counts. */
export interface Block {
  /** From 1. */
  number: number;
  /** From the start of its first line to the end of its last, without the last line break; UTF-16 code units. */
  span: Span;
  /** From 1, as CodeMirror counts lines. */
  firstLine: number;
  /** From 1; the same as `firstLine` unless the text is hard-wrapped. */
  lastLine: number;
}

/** No line of a hard-wrapped text is longer, in UTF-16 code units. */
const WRAP_LIMIT = 100;

/**
 * The paragraphs of a text, in order. In a text that was wrapped by hand (blank lines between paragraphs, no
 * long lines) neighbouring lines are one block; else each line is one. Blank lines belong to none.
 */
export function blocksOf(text: string): Block[] {
  const lines = linesOf(text);
  const joins = isHardWrapped(lines);
  const blocks: Block[] = [];
  let open: Block | null = null;
  for (const line of lines) {
    if (line.blank) {
      open = null;
    } else if (open && joins) {
      open.span.end = line.end;
      open.lastLine = line.number;
    } else {
      const span = { start: line.start, end: line.end };
      open = { number: blocks.length + 1, span, firstLine: line.number, lastLine: line.number };
      blocks.push(open);
    }
  }
  return blocks;
}

/** The block that holds the offset; between blocks the one before, above the first the first, in no text none. */
export function blockAt(blocks: Block[], offset: number): Block | null {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (blocks[middle]!.span.start <= offset) low = middle + 1;
    else high = middle;
  }
  return blocks[Math.max(0, low - 1)] ?? null;
}

function isHardWrapped(lines: Line[]): boolean {
  const first = lines.findIndex((line) => !line.blank);
  const last = lines.findLastIndex((line) => !line.blank);
  const inner = lines.slice(first, last + 1);
  return inner.some((line) => line.blank) && lines.every((line) => line.end - line.start <= WRAP_LIMIT);
}
