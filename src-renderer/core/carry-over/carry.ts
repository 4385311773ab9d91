import type { Annotation } from '../annotation/annotation';
import type { AttributeValue, AttributeValues } from '../attribute/value';
import type { Evidence } from '../follow-up/follow-up';
import { quoteOf } from '../span/quote';
import { withStretch, type Stretches } from '../span/stretches';
import type { Span } from '../span/span';
import type { Alignment } from './alignment';
import { placeIn } from './place';

/** An annotation of the old text and what it would be in the new one. */
export interface Carried {
  before: Annotation;
  /** With the place, the quote and the words of its values in the new text; `null` where it has no place there. */
  after: Annotation | null;
  /** Why somebody has to look at it: its own words, or what belongs to it, are not surely there. */
  doubts: ('words' | 'parts' | 'values')[];
}

/** Places an annotation of the old text in the new one, which is that of the document of this id. */
export function carried(alignment: Alignment, before: Annotation, documentId: string): Carried {
  const placed = placeIn(alignment, before);
  if (!placed) return { before, after: null, doubts: ['words'] };
  const { parts: oldParts, ...rest } = before;
  const parts = oldParts && carriedParts(alignment, oldParts, placed.span);
  const { attributes, isWhole } = carriedValues(alignment, before.attributes);
  const doubts: Carried['doubts'] = [
    ...(placed.how === 'doubtful' ? ['words' as const] : []),
    ...(oldParts && !parts ? ['parts' as const] : []),
    ...(isWhole ? [] : ['values' as const]),
  ];
  const quote = quoteOf(alignment.newText, placed.span);
  const after = { ...rest, ...placed.span, documentId, quote, attributes, ...(parts && { parts }) };
  return { before, after, doubts };
}

/** The parts of an annotation that leaves words out; `null` where one of them has no sure place within it. */
function carriedParts(alignment: Alignment, parts: readonly Span[], { start, end }: Span): Span[] | null {
  const now = parts.map((part) => placeIn(alignment, part));
  const spans = now.flatMap((placed) => (placed?.how === 'certain' ? placed.span : []));
  const isInOrder = spans.every((part, at) => at === 0 || spans[at - 1]!.end < part.start);
  return spans.length === parts.length && isInOrder && spans[0]!.start === start && spans.at(-1)!.end === end
    ? spans
    : null;
}

/** Values keep what they say; the words that they were read from are left out where they are not surely there. */
function carriedValues(alignment: Alignment, values: AttributeValues) {
  let isWhole = true;
  const carry = ({ evidence, ...value }: AttributeValue): AttributeValue => {
    const placed = evidence && placeIn(alignment, evidence);
    const isThere = placed?.how === 'certain';
    if (evidence && !isThere) isWhole = false;
    return {
      ...value,
      evidence: isThere ? { ...placed.span, quote: quoteOf(alignment.newText, placed.span) } : null,
    };
  };
  const attributes = Object.fromEntries(Object.entries(values).map(([id, value]) => [id, carry(value)]));
  return { attributes, isWhole };
}

/** Evidence that lies in the old text, in the new one, which goes by this hash; `null` where it is not surely there. */
export function carriedEvidence(alignment: Alignment, evidence: Evidence, sha256: string): Evidence | null {
  const placed = placeIn(alignment, evidence);
  return placed?.how === 'certain'
    ? { ...evidence, ...placed.span, sha256, quote: quoteOf(alignment.newText, placed.span) }
    : null;
}

/** The stretches that are surely in the new text, among those that it has. */
export const carriedStretches = (alignment: Alignment, old: Stretches, own: Stretches): Stretches =>
  old.reduce((stretches: Stretches, stretch) => {
    const placed = placeIn(alignment, stretch);
    return placed?.how === 'certain' ? withStretch(stretches, placed.span) : stretches;
  }, own);
