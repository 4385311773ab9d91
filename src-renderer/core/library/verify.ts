import type { Annotation } from '../annotation/annotation';
import { quoteFits } from '../span/quote';
import { isGraphemeBoundary } from '../text/graphemes';

/** What can be wrong with an annotation's span, in the order in which it is looked for. */
export type SpanProblem = 'empty' | 'beyond-text' | 'splits-character' | 'quote-differs';

/** Holds an annotation against the text of its document; `null` where the span is sound and the quote fits. */
export function checkAnnotation(
  text: string,
  annotation: Pick<Annotation, 'start' | 'end' | 'quote'>,
): SpanProblem | null {
  const { start, end, quote } = annotation;
  if (!(start < end)) return 'empty';
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length)
    return 'beyond-text';
  if (!isGraphemeBoundary(text, start) || !isGraphemeBoundary(text, end)) return 'splits-character';
  return quoteFits(text, { start, end }, quote) ? null : 'quote-differs';
}
