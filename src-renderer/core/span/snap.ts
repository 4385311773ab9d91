import {
  graphemeBoundaryAtOrAfter,
  graphemeBoundaryAtOrBefore,
  nextGraphemeBoundary,
  previousGraphemeBoundary,
} from '../text/graphemes';
import { isUnspacedAt } from '../text/unspaced-scripts';
import { isWhiteSpaceAt } from '../text/white-space';
import {
  nextWordEnd,
  nextWordStart,
  previousWordEnd,
  previousWordStart,
  wordAt,
  wordCutAt,
} from '../text/words';
import { isSameSpan, type Span } from './span';

/**
 * The span that an analyst means by a selection (UTF-16 code units, as everywhere): whole grapheme clusters,
 * without white space at its ends and, unless `exact`, without a word cut by either of them. Words are left
 * alone in scripts written without spaces, where a dictionary would have to guess them. `null` where the
 * selection holds nothing but white space. Snapping a snapped span changes nothing.
 */
export function snapSpan(text: string, span: Span, { exact }: { exact: boolean }): Span | null {
  const start = graphemeBoundaryAtOrBefore(text, clamp(text, span.start));
  const end = graphemeBoundaryAtOrAfter(text, clamp(text, span.end));
  let snapped = start < end && span.start < span.end ? trimSpan(text, { start, end }) : null;
  if (exact) return snapped;
  for (let before: Span | null = null; snapped && !(before && isSameSpan(before, snapped));) {
    before = snapped;
    snapped = trimSpan(text, withWholeWords(text, snapped));
  }
  return snapped;
}

/** Takes white space off both ends of a span of whole clusters; `null` where nothing else is left. */
export function trimSpan(text: string, span: Span): Span | null {
  let { start, end } = span;
  while (start < end && isWhiteSpaceAt(text, start)) {
    const next = nextGraphemeBoundary(text, start);
    if (!isBlank(text, start, next)) break;
    start = next;
  }
  while (end > start && isWhiteSpaceAt(text, end - 1)) {
    const previous = previousGraphemeBoundary(text, end);
    if (!isBlank(text, previous, end)) break;
    end = previous;
  }
  return start < end ? { start, end } : null;
}

/** A cluster that begins with a space and goes on with a combining mark is not blank. */
function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isWhiteSpaceAt(text, at)) return false;
  return true;
}

function withWholeWords(text: string, { start, end }: Span): Span {
  const first = isUnspacedAt(text, start) ? null : wordCutAt(text, start);
  const last = isUnspacedAt(text, end) ? null : wordCutAt(text, end);
  return {
    start: graphemeBoundaryAtOrBefore(text, first?.start ?? start),
    end: graphemeBoundaryAtOrAfter(text, last?.end ?? end),
  };
}

const clamp = (text: string, offset: number): number => Math.max(0, Math.min(offset, text.length));

/**
 * Moves one edge of a snapped span from the keyboard. By character, over as much white space as stands there
 * and one cluster; by word, a start to the next start of a word and an end to the next end of one, and by
 * character where there are no words. The result is snapped (exactly). Where nothing would be left of the
 * span, or the text ends, it is the span itself.
 */
export function moveEdge(
  text: string,
  span: Span,
  edge: 'start' | 'end',
  by: 'character' | 'word',
  direction: 1 | -1,
): Span {
  const target =
    by === 'word' ? wordEdge(text, span, edge, direction) : characterEdge(text, span[edge], direction);
  return snapSpan(text, { ...span, [edge]: target }, { exact: true }) ?? span;
}

const seek = {
  start: { [1]: nextWordStart, [-1]: previousWordStart },
  end: { [1]: nextWordEnd, [-1]: previousWordEnd },
};

function wordEdge(text: string, span: Span, edge: 'start' | 'end', direction: 1 | -1): number {
  const found = seek[edge][direction](text, span[edge]);
  if (found !== null) return found;
  const inward = (edge === 'start') === (direction === 1);
  const stays = inward && wordAt(text, span[edge]) !== null;
  return stays ? span[edge] : characterEdge(text, span[edge], direction);
}

function characterEdge(text: string, offset: number, direction: 1 | -1): number {
  let at = offset;
  for (let blank = true; blank;) {
    const next = direction === 1 ? nextGraphemeBoundary(text, at) : previousGraphemeBoundary(text, at);
    blank = next !== at && isBlank(text, Math.min(at, next), Math.max(at, next));
    at = next;
  }
  return at;
}
