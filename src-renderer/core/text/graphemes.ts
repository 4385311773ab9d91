import type { Span } from '../span/span';
import { characterAt, characterBefore } from './characters';

/**
 * Grapheme clusters (UAX #29): what a reader takes for one character. CRLF is one cluster. All offsets are
 * UTF-16 code units; every look-up segments a short stretch of the text, however long its lines are.
 */
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** How far back to look for a place that is a boundary whatever stands before it. */
const REACH = 1024;

/** Whether a cut at the offset splits no cluster. The two ends of the text are boundaries; beyond it is none. */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return offset === 0 || offset === text.length;
  if (splitsNothing(text, offset)) return true;
  return clusterAt(text, offset).start === offset;
}

/** The cluster around the code unit at `offset`, which is at least 0 and less than the text's length. */
export function clusterAt(text: string, offset: number): Span {
  const from = sureBoundaryBefore(text, offset);
  for (let reach = 32; ; reach *= 2) {
    const to = Math.min(text.length, offset + reach);
    const found = segmenter.segment(text.slice(from, to)).containing(offset - from)!;
    const start = from + found.index;
    const end = start + found.segment.length;
    // Two units of what follows decide where a cluster ends; with fewer, look further.
    if (to === text.length || end <= to - 2) return { start, end };
  }
}

/** The last boundary before the offset; 0 at the start of the text. */
export function previousGraphemeBoundary(text: string, offset: number): number {
  if (offset <= 0) return 0;
  if (offset > text.length) return text.length;
  return clusterAt(text, offset - 1).start;
}

/** The first boundary after the offset; the text's length at its end. */
export function nextGraphemeBoundary(text: string, offset: number): number {
  if (offset < 0) return 0;
  return offset >= text.length ? text.length : clusterAt(text, offset).end;
}

/** The offset itself where it is a boundary, else the nearest one before it. */
export const graphemeBoundaryAtOrBefore = (text: string, offset: number): number =>
  isGraphemeBoundary(text, offset) ? offset : previousGraphemeBoundary(text, offset);

/** The offset itself where it is a boundary, else the nearest one after it. */
export const graphemeBoundaryAtOrAfter = (text: string, offset: number): number =>
  isGraphemeBoundary(text, offset) ? offset : nextGraphemeBoundary(text, offset);

/** Units that never join a neighbour of their own kind: Latin, Greek, Cyrillic, Chinese characters, controls. */
const isPlain = (unit: number): boolean =>
  unit < 0x300 || (unit >= 0x370 && unit < 0x483) || (unit >= 0x3400 && unit < 0xa000);

function splitsNothing(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return isPlain(before) && isPlain(after) && !(before === 0x0d && after === 0x0a);
}

/** What nothing before it joins, unless that is a joiner or a prepended mark … */
const beginning = /^(?:[\0-\u02ff\u0370-\u0482\u3400-\u9fff]|\p{Extended_Pictographic}|\p{RI})$/u;
/** … and what is neither (UAX #29, GB9b and GB11). */
const ending =
  /^(?:[\0-\u02ff]|\p{Extended_Pictographic}|\p{RI}|\p{M}|\p{Emoji_Modifier}|(?![\u0d4e\u{10000}-\u{10ffff}])\p{L})$/u;
const flagHalf = /^\p{RI}$/u;

function sureBoundaryBefore(text: string, offset: number): number {
  const stop = Math.max(0, offset - REACH);
  for (let at = offset; at > stop; at--) {
    if (splitsNothing(text, at) || isSureBoundary(text, at)) return at;
  }
  return stop - unitsOfOpenFlag(text, stop);
}

function isSureBoundary(text: string, offset: number): boolean {
  const after = characterAt(text, offset);
  if (!beginning.test(after)) return false;
  const before = characterBefore(text, offset);
  if (!ending.test(before) || (before === '\r' && after === '\n')) return false;
  return !(flagHalf.test(before) && flagHalf.test(after));
}

/** How far before the offset the flag begins that it cuts: in a run of flag halves they pair from the first. */
function unitsOfOpenFlag(text: string, offset: number): number {
  const inPair = characterBefore(text, offset + 1).length === 2 ? 1 : 0;
  let at = offset - inPair;
  if (!flagHalf.test(characterAt(text, at))) return inPair;
  while (flagHalf.test(characterBefore(text, at))) at -= 2;
  return inPair + ((offset - inPair - at) % 4);
}
