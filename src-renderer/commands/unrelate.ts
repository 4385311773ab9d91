import type { Change } from '../core/change/change';
import type { Relation } from '../core/relation/relation';
import { signed, type Author } from './author';
import { removalOf } from './delete-annotation';

/** Takes a relation away; its ends stay. */
export const unrelate = (author: Author, relation: Relation, documentId: string): Change =>
  signed(author, {
    command: 'relation.remove',
    label: 'Remove relation',
    documentId,
    edits: removalOf([relation]),
  });
