import type { Relation } from '../core/relation/relation';
import type { LibraryDatabase } from './database';

/** Those that start or end in a document. */
export const readRelations = (db: LibraryDatabase, documentId: string): Promise<Relation[]> =>
  db.relations
    .where('sourceDocumentId')
    .equals(documentId)
    .or('targetDocumentId')
    .equals(documentId)
    .toArray();

export const readAllRelations = (db: LibraryDatabase): Promise<Relation[]> => db.relations.toArray();
