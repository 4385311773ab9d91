import type { Annotation } from '../core/annotation/annotation';
import type { Document } from '../core/document/document';
import type { DocumentData } from '../core/library/library-data';
import type { Relation } from '../core/relation/relation';
import { readAnnotations } from '../db/annotations';
import type { LibraryDatabase } from '../db/database';
import { readText } from '../db/documents';
import { readRelations } from '../db/relations';
import type { History } from './history';

/** A document with all that belongs to it, and the relations that start or end in it. */
export interface DocumentContent extends DocumentData {
  relations: Relation[];
}

/**
 * A document as it stands now: what the store has, with what is made but not written yet laid over it, so that
 * nothing is missing while the disk is full. Throws when its text is in neither.
 */
export async function readContent(
  db: LibraryDatabase,
  history: History,
  document: Document,
): Promise<DocumentContent> {
  for (;;) {
    const { revision } = history;
    const unwritten = [...history.unwritten];
    const pending = unwritten.flatMap(({ texts }) => texts).find(({ sha256 }) => sha256 === document.sha256);
    const [text, stored, links] = await Promise.all([
      pending?.text ?? history.soundText(document, () => readText(db, document.sha256)),
      readAnnotations(db, document.id),
      readRelations(db, document.id),
    ]);
    if (revision !== history.revision) continue;

    const rows = new Map(stored.map((row): [string, Annotation] => [row.id, row]));
    const relations = new Map(links.map((row): [string, Relation] => [row.id, row]));
    for (const edit of unwritten.flatMap(({ change }) => change.edits)) {
      if (edit.table === 'relations') {
        if (edit.after && isOf(edit.after, document.id)) relations.set(edit.id, edit.after);
        else relations.delete(edit.id);
      }
      if (edit.table !== 'annotations') continue;
      if (edit.after?.documentId === document.id) rows.set(edit.id, edit.after);
      else if (edit.before?.documentId === document.id) rows.delete(edit.id);
    }
    return { document, text, annotations: [...rows.values()], relations: [...relations.values()] };
  }
}

const isOf = ({ sourceDocumentId, targetDocumentId }: Relation, documentId: string): boolean =>
  sourceDocumentId === documentId || targetDocumentId === documentId;
