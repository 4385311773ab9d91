import { graphemeBoundaryAtOrAfter, graphemeBoundaryAtOrBefore, isGraphemeBoundary } from './graphemes';
import { isWhiteSpaceAt } from './white-space';

/** How far before the limit a place after white space is looked for, as a part of the limit. */
const SEARCHED = 0.125;

/**
 * Where lines longer than `limit` are cut into pieces for showing: offsets in UTF-16 code units, ascending, none of
 * them at a line break or at an end of the text. A cut stands after white space where there is some shortly before
 * the limit, else at the last boundary of grapheme clusters within it; a cluster that is longer stays whole. In a
 * text without such lines this looks at one stretch in each `limit` units.
 */
export function softBreaksOf(text: string, limit: number): Uint32Array {
  const breaks: number[] = [];
  const hasReturns = text.includes('\r');
  for (let start = 0; text.length - start > limit;) {
    // A slice of its own, so that the search backwards ends there.
    const stretch = text.slice(start, start + limit + 1);
    const lineBreak = Math.max(stretch.lastIndexOf('\n'), hasReturns ? stretch.lastIndexOf('\r') : -1);
    if (lineBreak >= 0) {
      start += lineBreak + 1;
    } else {
      start = cutBefore(text, start, start + limit);
      if (start < text.length && !isLineBreak(text.charCodeAt(start))) breaks.push(start);
    }
  }
  return Uint32Array.from(breaks);
}

/** The best place to cut after `start`, at `limit` or before where there is one. */
function cutBefore(text: string, start: number, limit: number): number {
  const nearest = Math.ceil(limit - (limit - start) * SEARCHED);
  for (let at = limit; at > nearest; at--)
    if (isWhiteSpaceAt(text, at - 1) && !isWhiteSpaceAt(text, at) && isGraphemeBoundary(text, at)) return at;
  const cut = graphemeBoundaryAtOrBefore(text, limit);
  return cut > start ? cut : graphemeBoundaryAtOrAfter(text, limit);
}

const isLineBreak = (unit: number): boolean => unit === 0x0a || unit === 0x0d;
