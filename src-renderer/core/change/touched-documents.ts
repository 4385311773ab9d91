import type { Edit } from './change';

/** The documents that edits change: their own rows, their annotations or the relations of these. */
export function touchedDocuments(edits: readonly Edit[]): Set<string> {
  const ids = new Set<string>();
  for (const edit of edits) {
    if (edit.table === 'documents') ids.add(edit.id);
    if (edit.table === 'annotations')
      for (const row of [edit.before, edit.after]) if (row) ids.add(row.documentId);
    if (edit.table === 'relations')
      for (const row of [edit.before, edit.after])
        if (row) ids.add(row.sourceDocumentId).add(row.targetDocumentId);
  }
  return ids;
}
