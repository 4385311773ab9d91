import type { Annotation } from '../core/annotation/annotation';
import { joined } from '../core/follow-up/same-over-time';
import type { Relation } from '../core/relation/relation';
import type { LibraryDatabase } from '../db/database';
import type { History } from './history';
import { annotationsById } from './read-annotations';
import { readRelationsNow } from './read-content';

/**
 * The annotations that say the same thing over time as this one, itself included, in no order: those to which relations
 * of these types lead from it, through whatever documents.
 */
export async function readOverTime(
  db: LibraryDatabase,
  history: History,
  { id, documentId }: Annotation,
  types: ReadonlySet<string>,
): Promise<Annotation[]> {
  const relations = new Map<string, Relation>();
  const read = new Set<string>();
  let ids = new Set([id]);
  for (let documents = [documentId]; documents.length > 0;) {
    for (const document of documents) {
      read.add(document);
      for (const relation of await readRelationsNow(db, history, document))
        relations.set(relation.id, relation);
    }
    ids = joined(ids, [...relations.values()], types);
    const ends = [...relations.values()].filter(
      ({ sourceId, typeId }) => types.has(typeId) && ids.has(sourceId),
    );
    documents = [
      ...new Set(
        ends.flatMap(({ sourceDocumentId, targetDocumentId }) => [sourceDocumentId, targetDocumentId]),
      ),
    ].filter((one) => !read.has(one));
  }
  return annotationsById(db, history, [...ids]);
}
