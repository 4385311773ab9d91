import type { Annotation } from '../core/annotation/annotation';
import type { Edit } from '../core/change/change';
import type { Document } from '../core/document/document';
import type { DocumentData } from '../core/library/library-data';
import type { Relation } from '../core/relation/relation';
import type { Span } from '../core/span/span';
import { readAnnotations, readAnnotationsFrom } from '../db/annotations';
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
    const [text, annotations, relations] = await Promise.all([
      readDocumentText(db, history, document),
      readAnnotationsNow(db, history, document.id),
      readRelationsNow(db, history, document.id),
    ]);
    if (revision === history.revision) return { document, text, annotations, relations };
  }
}

/** The text of a document, which never changes. Throws when neither the store nor what waits for it has it. */
export async function readDocumentText(
  db: LibraryDatabase,
  history: History,
  { sha256, ...document }: Document,
): Promise<string> {
  const waiting = history.unwritten.flatMap(({ texts }) => texts).find((text) => text.sha256 === sha256);
  return waiting?.text ?? history.soundText({ sha256, ...document }, () => readText(db, sha256));
}

/** The relations that start or end in a document, as they stand now. */
export async function readRelationsNow(
  db: LibraryDatabase,
  history: History,
  documentId: string,
): Promise<Relation[]> {
  const { rows, edits } = await asOfNow(history, () => readRelations(db, documentId));
  const relations = new Map(rows.map((row): [string, Relation] => [row.id, row]));
  for (const edit of edits) {
    if (edit.table !== 'relations') continue;
    if (edit.after && isOf(edit.after, documentId)) relations.set(edit.id, edit.after);
    else relations.delete(edit.id);
  }
  return [...relations.values()];
}

/**
 * The annotations of a document as they stand now; with a stretch (UTF-16 code units), those that begin in it and perhaps
 * others.
 */
export async function readAnnotationsNow(
  db: LibraryDatabase,
  history: History,
  documentId: string,
  stretch?: Span,
): Promise<Annotation[]> {
  const { rows: stored, edits } = await asOfNow(history, () =>
    stretch ? readAnnotationsFrom(db, documentId, stretch) : readAnnotations(db, documentId),
  );
  const rows = new Map(stored.map((row): [string, Annotation] => [row.id, row]));
  for (const edit of edits) {
    if (edit.table !== 'annotations') continue;
    if (edit.after?.documentId === documentId) rows.set(edit.id, edit.after);
    else if (edit.before?.documentId === documentId) rows.delete(edit.id);
  }
  return [...rows.values()];
}

/** What the store has at one moment, and the edits that were made but not written then. */
async function asOfNow<Rows>(
  history: History,
  read: () => Promise<Rows>,
): Promise<{ rows: Rows; edits: Edit[] }> {
  for (;;) {
    const { revision } = history;
    const edits = history.unwritten.flatMap(({ change }) => change.edits);
    const rows = await read();
    if (revision === history.revision) return { rows, edits };
  }
}

const isOf = ({ sourceDocumentId, targetDocumentId }: Relation, documentId: string): boolean =>
  sourceDocumentId === documentId || targetDocumentId === documentId;
