import type Dexie from 'dexie';

/** Attributes, parties and relations. */
export function addAttributesPartiesRelations(db: Dexie): void {
  db.version(2).stores({
    parties: 'id',
    annotations: 'id, [documentId+tagId], tagId',
    relations: 'id, sourceDocumentId, targetDocumentId',
  });
}
