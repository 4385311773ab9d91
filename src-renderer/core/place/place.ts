import type { Block } from '../text/blocks';
import { CodePointMap } from '../text/code-points';
import { graphemeBoundaryAtOrBefore } from '../text/graphemes';
import { linesOf } from '../text/lines';

/** A place that was asked for: its offset in UTF-16 code units, or a sentence on what is accepted. */
export type Place = { ok: true; offset: number } | { ok: false; why: string };

export const ACCEPTED = 'Type a paragraph such as 12, a line such as line 40, or an offset such as @1234.';

/**
 * Finds a place by what the user typed: `12` a paragraph, `line 40` a line of the file, `@1234` an offset in
 * code points, as exports count. Paragraphs and lines count from 1, offsets from 0.
 */
export function placeOf(words: string, text: string, blocks: readonly Block[]): Place {
  const asked = /^(?:(paragraph|line)|(@))?\s*(\d{1,15})$/i.exec(words.trim());
  if (!asked) return { ok: false, why: ACCEPTED };
  const [, unit, at, digits] = asked;
  const number = Number(digits);
  if (at !== undefined) return offsetOf(number, text);
  if (unit?.toLowerCase() === 'line') {
    const lines = linesOf(text);
    return startOf(lines[number - 1]?.start, 'line', lines.length);
  }
  return startOf(blocks[number - 1]?.span.start, 'paragraph', blocks.length);
}

function startOf(offset: number | undefined, unit: 'line' | 'paragraph', count: number): Place {
  if (offset !== undefined) return { ok: true, offset };
  if (count === 0) return { ok: false, why: 'The text is empty.' };
  const all = count === 1 ? `one ${unit}` : `${count} ${unit}s, from 1 to ${count}`;
  return { ok: false, why: `The text has ${all}.` };
}

function offsetOf(codePoints: number, text: string): Place {
  const map = new CodePointMap(text);
  if (codePoints > map.length) return { ok: false, why: `The text ends at @${map.length}.` };
  return { ok: true, offset: graphemeBoundaryAtOrBefore(text, map.toUtf16(codePoints)) };
}
