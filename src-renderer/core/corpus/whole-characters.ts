import type { Span } from '../span/span';
import { withStretch } from '../span/stretches';
import { graphemeBoundaryAtOrAfter, graphemeBoundaryAtOrBefore } from '../text/graphemes';

/** Spans widened to whole grapheme clusters; what then overlaps or touches becomes one. */
export function wholeCharacters(text: string, parts: readonly Span[]): Span[] {
  const widened = parts.map(({ start, end }) => ({
    start: graphemeBoundaryAtOrBefore(text, start),
    end: graphemeBoundaryAtOrAfter(text, end),
  }));
  return widened.length === 1 ? widened : widened.reduce<Span[]>((all, span) => withStretch(all, span), []);
}
