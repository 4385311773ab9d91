import type { Relation } from '../core/relation/relation';
import type { LibraryDatabase } from './database';

/** Those that start or end in a document. */
export const readRelations = (db: LibraryDatabase, documentId: string): Promise<Relation[]> =>
  readRelationsOfDocuments(db, [documentId]);

/** Those that start or end in any of these documents. */
export const readRelationsOfDocuments = (
  db: LibraryDatabase,
  documentIds: readonly string[],
): Promise<Relation[]> =>
  db.relations
    .where('sourceDocumentId')
    .anyOf(documentIds)
    .or('targetDocumentId')
    .anyOf(documentIds)
    .toArray();

/** Those that are there, in the order of the ids. */
export const readRelationsById = async (db: LibraryDatabase, ids: readonly string[]): Promise<Relation[]> =>
  (await db.relations.bulkGet([...ids])).filter((row) => row !== undefined);

export const readAllRelations = (db: LibraryDatabase): Promise<Relation[]> => db.relations.toArray();
