import type { Annotation } from '../core/annotation/annotation';
import type { Change } from '../core/change/change';
import { signed, type Author } from './author';

/** Takes an annotation out of the library; the change log keeps it whole. */
export const deleteAnnotation = (author: Author, annotation: Annotation): Change =>
  signed(author, {
    command: 'annotation.delete',
    label: 'Delete annotation',
    documentId: annotation.documentId,
    edits: [{ table: 'annotations', id: annotation.id, before: annotation, after: null }],
  });
