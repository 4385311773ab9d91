import type { Annotation } from '../annotation/annotation';
import { problem, type Key, type PlacedProblem } from '../problem/placed-problem';
import { quoteFits } from '../span/quote';
import { isGraphemeBoundary } from '../text/graphemes';

/** What can be wrong with an annotation's span, in the order in which it is looked for. */
export type SpanProblem = 'empty' | 'beyond-text' | 'splits-character' | 'quote-differs';

type Quoted = Pick<Annotation, 'start' | 'end' | 'quote'>;

/** Holds an annotation against the text of its document; `null` where the span is sound and the quote fits. */
export function checkAnnotation(text: string, { start, end, quote }: Quoted): SpanProblem | null {
  if (!(start < end)) return 'empty';
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length)
    return 'beyond-text';
  if (!isGraphemeBoundary(text, start) || !isGraphemeBoundary(text, end)) return 'splits-character';
  return quoteFits(text, { start, end }, quote) ? null : 'quote-differs';
}

/** The same with the field to blame, and in words. */
export function spanProblem(text: string, quoted: Quoted): PlacedProblem | null {
  const wrong = checkAnnotation(text, quoted);
  return wrong && problem(wrongField[wrong](quoted, text), saying[wrong]);
}

const saying: Record<SpanProblem, string> = {
  empty: 'is not after start',
  'beyond-text': 'is beyond the end of the text',
  'splits-character': 'is inside what a reader sees as one character',
  'quote-differs': 'is not what stands there in the text',
};

const wrongField: Record<SpanProblem, (quoted: Quoted, text: string) => Key[]> = {
  empty: () => ['end'],
  'beyond-text': () => ['end'],
  'splits-character': ({ start }, text) => [isGraphemeBoundary(text, start) ? 'end' : 'start'],
  'quote-differs': ({ start, end, quote }, text) =>
    text.slice(start, end) === quote.exact ? ['quote'] : ['quote', 'exact'],
};
