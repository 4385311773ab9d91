import { concernedTags, concernsRelations, type Holdings, type Revision } from '../core/tagset/revision';
import { readAnnotationsById, readAnnotationsOfTags } from '../db/annotations';
import type { LibraryDatabase } from '../db/database';
import { readAllRelations } from '../db/relations';

/** Reads from the store what a revision of the tag set may touch; what is not written yet is not in it. */
export async function readHoldings(db: LibraryDatabase, revision: Revision): Promise<Holdings> {
  const [annotations, relations] = await Promise.all([
    readAnnotationsOfTags(db, concernedTags(revision)),
    concernsRelations(revision) ? readAllRelations(db) : [],
  ]);
  const ends = new Set(relations.flatMap(({ sourceId, targetId }) => [sourceId, targetId]));
  const rows = await readAnnotationsById(db, [...ends]);
  return { annotations, relations, tagIds: new Map(rows.map(({ id, tagId }) => [id, tagId])) };
}
