import { countWhere } from '../order/count-where';
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

/** A line that the text goes on after is mostly full: at least this part of the longest line … */
const FULL = 0.6;
/** … in at least this part of such lines. */
const MOSTLY = 0.75;

/**
 * The paragraphs of a text, in order. In a text that was wrapped by hand (blank lines between paragraphs, none
 * of the lines long and most of them full) neighbouring lines are one block; else each line is one. Blank lines belong to none.
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
  const reached = countWhere(blocks, ({ span }) => span.start <= offset);
  return blocks[Math.max(0, reached - 1)] ?? null;
}

/** Tells wrapped paragraphs from lists, verses and lines that stand for themselves by how full the lines are. */
function isHardWrapped(lines: Line[]): boolean {
  const first = lines.findIndex((line) => !line.blank);
  const last = lines.findLastIndex((line) => !line.blank);
  const longest = lines.reduce((most, line) => Math.max(most, lengthOf(line)), 0);
  if (longest > WRAP_LIMIT || !lines.slice(first, last).some((line) => line.blank)) return false;
  const continued = lines.filter((line, index) => !line.blank && lines[index + 1]?.blank === false);
  const full = continued.filter((line) => lengthOf(line) >= FULL * longest);
  return full.length >= MOSTLY * continued.length;
}

const lengthOf = (line: Line): number => line.end - line.start;
