import type { Change, ChangeEntry, Edit, Rows } from '../core/change/change';
import { touchedDocuments } from '../core/change/touched-documents';
import type { DocumentText } from '../core/document/document';
import { HistoryTops } from '../core/change/history';
import type { LibraryDatabase } from './database';

/** The tables whose rows are the library; all else can be made from them, or is view state. */
export const libraryTables: (keyof Rows)[] = ['documents', 'tagSets', 'parties', 'annotations', 'relations'];

/**
 * Writes a change, its edits and the texts of new documents in one transaction: all of it or nothing.
 * Resolves with the change's sequence when the transaction is complete, not before.
 */
export function commitChange(db: LibraryDatabase, change: Change, texts: DocumentText[]): Promise<number> {
  const touched = [...touchedDocuments(change.edits)].map((documentId) => ({ documentId, at: change.at }));
  const stores = [db.texts, db.changes, db.lastChanges, ...libraryTables.map((table) => db.table(table))];
  return db.transaction('rw', stores, async () => {
    if (touched.length > 0) await db.lastChanges.bulkPut(touched);
    if (texts.length > 0) await db.texts.bulkPut(texts);
    for (const table of libraryTables) await applyEdits(db, table, change.edits);
    return db.changes.add({ ...change });
  });
}

async function applyEdits(db: LibraryDatabase, table: keyof Rows, edits: Edit[]): Promise<void> {
  const own = edits.filter((edit) => edit.table === table);
  const gone = own.filter((edit) => edit.after === null).map((edit) => edit.id);
  const rows = own.flatMap((edit) => edit.after ?? []);
  if (gone.length > 0) await db.table(table).bulkDelete(gone);
  if (rows.length > 0) await db.table(table).bulkPut(rows);
}

/** The changes that undo and redo would act on now; reads no more of the log than it needs. */
export async function readHistoryTops(
  db: LibraryDatabase,
): Promise<{ undo: ChangeEntry | null; redo: ChangeEntry | null }> {
  const tops = new HistoryTops();
  let below = Infinity;
  // The newest entry mostly settles it; an entry may be large, so more are read only step by step.
  for (let [settled, page] = [false, 1]; !settled; page *= 2) {
    const entries = await readChangesBelow(db, below, page);
    settled = entries.some((entry) => tops.feed(entry)) || entries.length < page;
    below = entries.at(-1)?.sequence ?? 0;
  }
  const entry = async (sequence: number | null): Promise<ChangeEntry | null> =>
    sequence === null ? null : ((await db.changes.get(sequence)) ?? null);
  return { undo: await entry(tops.undo), redo: await entry(tops.redo) };
}

/** Entries of the log below a sequence, the newest first. */
export const readChangesBelow = (db: LibraryDatabase, below: number, limit: number): Promise<ChangeEntry[]> =>
  db.changes.where('sequence').below(below).reverse().limit(limit).toArray();

/** When each document was last changed, ISO 8601 by document. */
export const readLastChanges = async (db: LibraryDatabase): Promise<Map<string, string>> =>
  new Map((await db.lastChanges.toArray()).map(({ documentId, at }) => [documentId, at]));
