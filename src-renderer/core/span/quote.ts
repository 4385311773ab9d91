import { graphemeBoundaryAtOrAfter, graphemeBoundaryAtOrBefore } from '../text/graphemes';
import type { Span } from './span';

/** What proves a span right and finds it again: W3C Web Annotation's TextQuoteSelector. */
export interface Quote {
  exact: string;
  prefix: string;
  suffix: string;
}

/** How much of the text before and after a span its quote keeps at most, in UTF-16 code units. */
const CONTEXT = 32;

/** The quote of a span that lies within the text. No part of it splits a grapheme cluster that the span does not. */
export function quoteOf(text: string, { start, end }: Span): Quote {
  const from = graphemeBoundaryAtOrAfter(text, Math.max(0, start - CONTEXT));
  const to = graphemeBoundaryAtOrBefore(text, Math.min(text.length, end + CONTEXT));
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.min(from, start), start),
    suffix: text.slice(end, Math.max(to, end)),
  };
}

/** Whether the quote is what stands at the span; its prefix and suffix may have any length. */
export function quoteFits(text: string, { start, end }: Span, quote: Quote): boolean {
  return (
    text.slice(start, end) === quote.exact &&
    text.slice(Math.max(0, start - quote.prefix.length), start) === quote.prefix &&
    text.slice(end, end + quote.suffix.length) === quote.suffix
  );
}
