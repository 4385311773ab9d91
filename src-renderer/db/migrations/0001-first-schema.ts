import type Dexie from 'dexie';

/** Released; never edited. A later schema is a file of its own. */
export function addFirstSchema(db: Dexie): void {
  db.version(1).stores({
    documents: 'id, &sha256',
    texts: 'sha256',
    tagSets: 'id',
    annotations: 'id, [documentId+tagId]',
    relations: 'id, sourceId, targetId',
    changes: '++sequence',
    lastChanges: 'documentId',
    positions: 'documentId',
    session: 'key',
  });
}
