import { countWhere } from '../order/count-where';
import type { Span } from '../span/span';
import { graphemeBoundaryAtOrAfter, graphemeBoundaryAtOrBefore } from '../text/graphemes';
import { patternOf, reasonOf } from './pattern';
import { MOST_HITS, type Outcome, type Query } from './query';
import { isWordEdge } from './word-edge';

/**
 * Finds a query in a text. From each place on, the first match that is not empty and, where whole words are
 * asked for, cuts none; each grown to whole grapheme clusters. How long a user's own expression takes is not
 * bounded: run those where they can be stopped.
 */
export function search(text: string, query: Query, limit = MOST_HITS): Outcome {
  let pattern: RegExp;
  try {
    pattern = patternOf(query);
  } catch (error) {
    if (error instanceof SyntaxError) return { kind: 'invalid', reason: reasonOf(error) };
    throw error;
  }
  const hits: Span[] = [];
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const hit = hitOf(text, match, query.wholeWord);
    if (!hit) {
      pattern.lastIndex = match.index + (text.codePointAt(match.index)! > 0xffff ? 2 : 1);
      continue;
    }
    if (hits.length === limit) return { kind: 'hits', hits, more: true };
    hits.push(hit);
    pattern.lastIndex = hit.end;
  }
  return { kind: 'hits', hits, more: false };
}

function hitOf(text: string, match: RegExpExecArray, wholeWord: boolean): Span | null {
  const end = match.index + match[0].length;
  if (end === match.index) return null;
  const hit = {
    start: graphemeBoundaryAtOrBefore(text, match.index),
    end: graphemeBoundaryAtOrAfter(text, end),
  };
  return wholeWord && !(isWordEdge(text, hit.start) && isWordEdge(text, hit.end)) ? null : hit;
}

/** Where the first hit at or after an offset stands in the list; its length when there is none. */
export const firstHitFrom = (hits: readonly Span[], offset: number): number =>
  countWhere(hits, ({ start }) => start < offset);
