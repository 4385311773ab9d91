import type { Annotation } from '../core/annotation/annotation';
import type { Change } from '../core/change/change';
import type { Relation } from '../core/relation/relation';
import { quoteOf } from '../core/span/quote';
import type { Span } from '../core/span/span';
import type { Tag } from '../core/tagset/tag-set';
import { signed, type Author } from './author';
import { removalOf } from './delete-annotation';

/** Gives an annotation another tag, and takes away the relations of which it can be no end then (`brokenByTag`). */
export function retag(author: Author, annotation: Annotation, tag: Tag, broken: readonly Relation[]): Change {
  const label = `Change tag to ${tag.name}`;
  const change = revise(author, 'annotation.retag', label, annotation, { tagId: tag.id });
  return { ...change, edits: [...removalOf(broken), ...change.edits] };
}

/** Moves an annotation's edges; the quote follows. */
export const resize = (author: Author, annotation: Annotation, text: string, span: Span): Change =>
  revise(author, 'annotation.resize', 'Resize', annotation, {
    start: span.start,
    end: span.end,
    quote: quoteOf(text, span),
  });

/** Replaces an annotation's note. */
export const writeNote = (author: Author, annotation: Annotation, note: string): Change =>
  revise(author, 'annotation.note', note === '' ? 'Remove note' : 'Write note', annotation, { note });

/** A change of one annotation in some of its fields. */
export function revise(
  author: Author,
  command: string,
  label: string,
  before: Annotation,
  fields: Partial<Annotation>,
): Change {
  const after = { ...before, ...fields, updatedAt: author.now() };
  return signed(author, {
    command,
    label,
    documentId: before.documentId,
    edits: [{ table: 'annotations', id: before.id, before, after }],
  });
}
