import type { Annotation } from '../core/annotation/annotation';
import type { Span } from '../core/span/span';
import type { LibraryDatabase } from './database';

export const readAnnotations = (db: LibraryDatabase, documentId: string): Promise<Annotation[]> =>
  db.annotations.where('[documentId+tagId]').between([documentId, ''], [documentId, '\uffff']).toArray();

/** Those of a document that begin in a stretch of it, in UTF-16 code units. */
export const readAnnotationsFrom = (
  db: LibraryDatabase,
  documentId: string,
  { start, end }: Span,
): Promise<Annotation[]> =>
  db.annotations.where('[documentId+start]').between([documentId, start], [documentId, end]).toArray();

/** So many at once: each stretch is copied out of the store in one piece, and the page waits for it. */
const STRETCH = 2000;

/**
 * All of the library, in the order of their ids. Each stretch is read by itself: whoever needs them as of one moment
 * reads again when something was changed meanwhile.
 */
export async function readAllAnnotations(db: LibraryDatabase): Promise<Annotation[]> {
  const stretches: Annotation[][] = [];
  for (let last = ''; ;) {
    const rows = await db.annotations.where('id').above(last).limit(STRETCH).toArray();
    stretches.push(rows);
    if (rows.length < STRETCH) return stretches.flat();
    last = rows.at(-1)!.id;
  }
}

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
