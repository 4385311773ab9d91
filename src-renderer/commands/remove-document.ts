import type { Change, Edit } from '../core/change/change';
import { signed, type Author } from './author';
import type { DocumentContent } from './read-content';

/** Takes a document with its annotations and their relations out of the library; the change log keeps them, and undo brings all back. */
export function removeDocument(
  author: Author,
  { document, annotations, relations }: DocumentContent,
): Change {
  const edits: Edit[] = [
    ...relations.map((row) => ({ table: 'relations' as const, id: row.id, before: row, after: null })),
    ...annotations.map((row) => ({ table: 'annotations' as const, id: row.id, before: row, after: null })),
    { table: 'documents', id: document.id, before: document, after: null },
  ];
  return signed(author, {
    command: 'document.remove',
    label: `Remove ${document.title}`,
    documentId: document.id,
    edits,
  });
}
