import type { Annotation } from '../core/annotation/annotation';
import type { LibraryDatabase } from './database';

export const readAnnotations = (db: LibraryDatabase, documentId: string): Promise<Annotation[]> =>
  db.annotations.where('[documentId+tagId]').between([documentId, ''], [documentId, '\uffff']).toArray();

/** One `[documentId, tagId]` for each annotation, read from the index alone. */
export const readTagUses = async (db: LibraryDatabase): Promise<[string, string][]> =>
  (await db.annotations.orderBy('[documentId+tagId]').keys()) as unknown as [string, string][];
