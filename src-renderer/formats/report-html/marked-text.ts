import type { Annotation } from '../../core/annotation/annotation';
import type { AnnotationIndex } from '../../core/annotation/annotation-index';
import type { Lanes } from '../../core/annotation/lanes';
import type { Block } from '../../core/text/blocks';
import { html, type Markup } from '../html/markup';

/** A text with its annotations, ready to be set. */
export interface MarkedText {
  text: string;
  index: AnnotationIndex<Annotation>;
  lanes: Lanes<Annotation>;
  /** The number of each annotation in the document, from 1. */
  numbers: ReadonlyMap<Annotation, number>;
  /** The class of a tag. */
  lookOf: (tagId: string) => string;
  /** Makes a number the name of a place in the report. */
  placeOf: (number: number) => string;
}

/** No line is drawn lower than this lane: more have no room between two lines of text. */
const LOWEST = 7;

/**
 * A paragraph with its annotations. A line is drawn under each span in the lane of its own; where a span begins, its number
 * leads to what is said of it. So overlaps can be told apart without colour.
 */
export function markedParagraph(block: Block, marked: MarkedText): Markup {
  const { span, number } = block;
  const { index, lanes, lookOf, numbers, placeOf, text } = marked;
  const spans = index.overlapping(span);
  const laneOf = (annotation: Annotation) => Math.min(lanes.of(annotation), LOWEST);
  const bounds = boundsOf(block, spans);
  const pieces: Markup[] = [];
  let under: Annotation[] = [];
  let next = 0;
  for (const [at, start] of bounds.slice(0, -1).entries()) {
    const end = bounds[at + 1]!;
    under = under.filter((annotation) => annotation.end > start);
    for (; next < spans.length && spans[next]!.start <= start; next++) under.push(spans[next]!);
    const words = under.reduceRight(
      (inner, { tagId }, lane) =>
        html`<mark class="${lookOf(tagId)} l${laneOf(under[lane]!)}">${inner}</mark>`,
      html`${text.slice(start, end)}`,
    );
    const begin = under.filter((annotation) => annotation.start === start).map((one) => numbers.get(one)!);
    pieces.push(
      html`${begin.map(
        (each) => html`<sup><a id="${placeOf(each)}-text" href="#${placeOf(each)}">${each}</a></sup>`,
      )}${words}`,
    );
  }
  const lowest = spans.reduce((most, annotation) => Math.max(most, laneOf(annotation)), 0);
  return html`<p class="h${lowest}" dir="auto">
    <span class="number">${number}</span><span class="words">${pieces}</span>
  </p>`;
}

/** Where something begins or ends in a paragraph, its own ends among them, in order. */
function boundsOf({ span }: Block, spans: readonly Annotation[]): number[] {
  const inside = spans
    .flatMap(({ start, end }) => [start, end])
    .filter((at) => at > span.start && at < span.end);
  return [...new Set([span.start, ...inside, span.end])].sort((a, b) => a - b);
}
