import type { Annotation } from '../core/annotation/annotation';
import { firstValues } from '../core/proposal/first-values';
import type { ProposalContext } from '../core/proposal/proposal';
import { quoteOf } from '../core/span/quote';
import type { Span } from '../core/span/span';
import type { Tag } from '../core/tagset/tag-set';
import type { Author } from './author';

/** What is tagged: a span of a document's text, already snapped. */
export interface Tagged {
  documentId: string;
  text: string;
  span: Span;
  tag: Tag;
  /** What the first values of its attributes are read with. */
  context: ProposalContext;
}

/** A new annotation with what its words say, not yet part of any change. */
export function newAnnotation(
  author: Author,
  at: string,
  { documentId, text, span, tag, context }: Tagged,
): Annotation {
  return {
    id: author.newId(),
    documentId,
    tagId: tag.id,
    tagSetVersion: context.tagSet.version,
    start: span.start,
    end: span.end,
    quote: quoteOf(text, span),
    attributes: firstValues(text, span, tag.id, context),
    note: '',
    annotator: author.annotator,
    createdAt: at,
    updatedAt: at,
    decisions: [],
    comments: [],
  };
}
