import type { Edit } from './change';

/** The documents that edits change: their own rows or their annotations. */
export function touchedDocuments(edits: readonly Edit[]): Set<string> {
  const ids = new Set<string>();
  for (const edit of edits) {
    if (edit.table === 'documents') ids.add(edit.id);
    if (edit.table === 'annotations')
      for (const row of [edit.before, edit.after]) if (row) ids.add(row.documentId);
  }
  return ids;
}
