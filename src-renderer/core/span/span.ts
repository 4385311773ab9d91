/** Half-open `[start, end)` in a document's text, in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

/** Whether the two have a code unit in common; spans that only touch have none. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether every code unit of `inner` is one of `outer`; a span contains itself. */
export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

export const isSameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/** Document order: by start, and of those that start together the longer first, so that what contains comes before what is contained. */
export const compareSpans = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;
