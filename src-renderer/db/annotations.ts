import type { Annotation } from '../core/annotation/annotation';
import type { LibraryDatabase } from './database';

export const readAnnotations = (db: LibraryDatabase, documentId: string): Promise<Annotation[]> =>
  db.annotations.where('[documentId+tagId]').between([documentId, ''], [documentId, '\uffff']).toArray();

export const readAllAnnotations = (db: LibraryDatabase): Promise<Annotation[]> => db.annotations.toArray();

/** Those that are there, in the order of the ids. */
export const readAnnotationsById = async (
  db: LibraryDatabase,
  ids: readonly string[],
): Promise<Annotation[]> => (await db.annotations.bulkGet([...ids])).filter((row) => row !== undefined);

/** One `[documentId, tagId]` for each annotation, read from the index alone. */
export const readTagUses = async (db: LibraryDatabase): Promise<[string, string][]> =>
  (await db.annotations.orderBy('[documentId+tagId]').keys()) as unknown as [string, string][];

/** Those with one of these tags, in the whole library. */
export const readAnnotationsOfTags = (
  db: LibraryDatabase,
  tagIds: readonly string[],
): Promise<Annotation[]> => db.annotations.where('tagId').anyOf(tagIds).toArray();
