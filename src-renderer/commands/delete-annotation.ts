import type { Annotation } from '../core/annotation/annotation';
import type { Relation } from '../core/annotation/relation';
import type { Change } from '../core/change/change';
import { signed, type Author } from './author';

/** Takes an annotation and its relations out of the library; the change log keeps them whole. */
export const deleteAnnotation = (author: Author, annotation: Annotation, relations: Relation[]): Change =>
  signed(author, {
    command: 'annotation.delete',
    label: 'Delete annotation',
    documentId: annotation.documentId,
    edits: [
      ...relations.map((row) => ({ table: 'relations' as const, id: row.id, before: row, after: null })),
      { table: 'annotations', id: annotation.id, before: annotation, after: null },
    ],
  });
