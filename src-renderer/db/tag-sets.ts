import type { TagSet } from '../core/tagset/tag-set';
import type { LibraryDatabase } from './database';

export const readTagSets = (db: LibraryDatabase): Promise<TagSet[]> => db.tagSets.toArray();

/** The tags and relation types that something in the library has. */
export async function readUsesOfTagSet(
  db: LibraryDatabase,
): Promise<{ tagIds: string[]; relationTypeIds: string[] }> {
  const [tagIds, relations] = await Promise.all([
    db.annotations.orderBy('tagId').uniqueKeys(),
    db.relations.toArray(),
  ]);
  return { tagIds: tagIds.map(String), relationTypeIds: [...new Set(relations.map(({ typeId }) => typeId))] };
}
