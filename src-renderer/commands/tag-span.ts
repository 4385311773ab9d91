import type { Annotation } from '../core/annotation/annotation';
import type { Change } from '../core/change/change';
import { signed, type Author } from './author';
import { newAnnotation, type Tagged } from './new-annotation';

/** A new annotation on a span that is already snapped. */
export function tagSpan(author: Author, tagged: Tagged): { change: Change; annotation: Annotation } {
  const annotation = newAnnotation(author, author.now(), tagged);
  const change = signed(author, {
    command: 'annotation.tag',
    label: `Tag as ${tagged.tag.name}`,
    documentId: tagged.documentId,
    edits: [{ table: 'annotations', id: annotation.id, before: null, after: annotation }],
  });
  return { change, annotation };
}
