import type { Relation } from '../core/annotation/relation';
import type { LibraryDatabase } from './database';

/** The relations that begin or end at one of the annotations. */
export const readRelationsOf = (db: LibraryDatabase, annotationIds: string[]): Promise<Relation[]> =>
  db.relations
    .where('sourceId')
    .anyOf(annotationIds)
    .or('targetId')
    .anyOf(annotationIds)
    .distinct()
    .toArray();
