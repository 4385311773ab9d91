import type { Annotation } from '../core/annotation/annotation';
import type { Change, Edit } from '../core/change/change';
import type { Document } from '../core/document/document';
import { signed, type Author } from './author';

/** Takes a document with its annotations out of the library; the change log keeps them, and undo brings all back. */
export function removeDocument(author: Author, document: Document, annotations: Annotation[]): Change {
  const edits: Edit[] = [
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
