import type { Annotation } from '../core/annotation/annotation';
import type { Document } from '../core/document/document';
import type { DocumentData } from '../core/library/library-data';
import { readAnnotations } from '../db/annotations';
import type { LibraryDatabase } from '../db/database';
import { readText } from '../db/documents';
import type { History } from './history';

/**
 * A document as it stands now: what the store has, with what is made but not written yet laid over it, so that
 * nothing is missing while the disk is full. Throws when its text is in neither.
 */
export async function readContent(
  db: LibraryDatabase,
  history: History,
  document: Document,
): Promise<DocumentData> {
  for (;;) {
    const { revision } = history;
    const unwritten = [...history.unwritten];
    const pending = unwritten.flatMap(({ texts }) => texts).find(({ sha256 }) => sha256 === document.sha256);
    const [text, stored] = await Promise.all([
      pending?.text ?? readText(db, document.sha256),
      readAnnotations(db, document.id),
    ]);
    if (revision !== history.revision) continue;

    const rows = new Map(stored.map((row): [string, Annotation] => [row.id, row]));
    for (const edit of unwritten.flatMap(({ change }) => change.edits)) {
      if (edit.table !== 'annotations') continue;
      if (edit.after?.documentId === document.id) rows.set(edit.id, edit.after);
      else if (edit.before?.documentId === document.id) rows.delete(edit.id);
    }
    return { document, text, annotations: [...rows.values()] };
  }
}
