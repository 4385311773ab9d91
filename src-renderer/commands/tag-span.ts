import type { Annotation } from '../core/annotation/annotation';
import type { Change } from '../core/change/change';
import { quoteOf } from '../core/span/quote';
import type { Span } from '../core/span/span';
import type { Tag } from '../core/tagset/tag-set';
import { signed, type Author } from './author';

/** A new annotation on a span that is already snapped. */
export function tagSpan(
  author: Author,
  target: { documentId: string; text: string; span: Span; tag: Tag },
): { change: Change; annotation: Annotation } {
  const { documentId, text, span, tag } = target;
  const at = author.now();
  const annotation: Annotation = {
    id: author.newId(),
    documentId,
    tagId: tag.id,
    start: span.start,
    end: span.end,
    quote: quoteOf(text, span),
    note: '',
    annotator: author.annotator,
    createdAt: at,
    updatedAt: at,
  };
  const change = signed(author, {
    command: 'annotation.tag',
    label: `Tag as ${tag.name}`,
    documentId,
    edits: [{ table: 'annotations', id: annotation.id, before: null, after: annotation }],
  });
  return { change, annotation };
}
