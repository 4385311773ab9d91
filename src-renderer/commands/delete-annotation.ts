import type { Annotation } from '../core/annotation/annotation';
import type { Change, Edit } from '../core/change/change';
import type { Relation } from '../core/relation/relation';
import { signed, type Author } from './author';

/** Takes an annotation with its relations out of the library; the change log keeps them, and undo brings all back. */
export const deleteAnnotation = (
  author: Author,
  annotation: Annotation,
  relations: readonly Relation[],
): Change =>
  signed(author, {
    command: 'annotation.delete',
    label: 'Delete annotation',
    documentId: annotation.documentId,
    edits: [
      ...removalOf(relations),
      { table: 'annotations', id: annotation.id, before: annotation, after: null },
    ],
  });

/** The edits that take relations away. */
export const removalOf = (relations: readonly Relation[]): Edit[] =>
  relations.map((relation) => ({ table: 'relations', id: relation.id, before: relation, after: null }));
