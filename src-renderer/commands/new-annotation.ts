import type { Annotation } from '../core/annotation/annotation';
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
  tagSetVersion: number;
}

/** A new annotation, not yet part of any change. */
export function newAnnotation(
  author: Author,
  at: string,
  { documentId, text, span, tag, tagSetVersion }: Tagged,
): Annotation {
  return {
    id: author.newId(),
    documentId,
    tagId: tag.id,
    tagSetVersion,
    start: span.start,
    end: span.end,
    quote: quoteOf(text, span),
    attributes: {},
    note: '',
    annotator: author.annotator,
    createdAt: at,
    updatedAt: at,
    decisions: [],
  };
}
