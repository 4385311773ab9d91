import type { Change, ChangeEntry, Edit, Rows } from '../core/change/change';
import type { DocumentText } from '../core/document/document';
import { HistoryTops } from '../core/change/history';
import type { LibraryDatabase } from './database';

const PAGE = 64;
const tables: (keyof Rows)[] = ['documents', 'tagSets', 'annotations', 'relations'];

/**
 * Writes a change, its edits and the texts of new documents in one transaction: all of it or nothing.
 * Resolves with the change's sequence when the transaction is complete, not before.
 */
export function commitChange(db: LibraryDatabase, change: Change, texts: DocumentText[]): Promise<number> {
  return db.transaction('rw', [db.texts, db.changes, ...tables.map((table) => db.table(table))], async () => {
    if (texts.length > 0) await db.texts.bulkPut(texts);
    for (const table of tables) await applyEdits(db, table, change.edits);
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
  for (let settled = false; !settled;) {
    const page = await db.changes.where('sequence').below(below).reverse().limit(PAGE).toArray();
    settled = page.some((entry) => tops.feed(entry)) || page.length < PAGE;
    below = page.at(-1)?.sequence ?? 0;
  }
  const entry = async (sequence: number | null): Promise<ChangeEntry | null> =>
    sequence === null ? null : ((await db.changes.get(sequence)) ?? null);
  return { undo: await entry(tops.undo), redo: await entry(tops.redo) };
}

/** When each of the documents was last changed, ISO 8601; documents without an entry are left out. */
export function readLastChanges(db: LibraryDatabase, documentIds: string[]): Promise<Map<string, string>> {
  return db.transaction('r', db.changes, async () => {
    const times = new Map<string, string>();
    for (const id of documentIds) {
      const range = db.changes.where('[documentId+at]').between([id, ''], [id, '\uffff']);
      const [key] = (await range.reverse().limit(1).keys()) as unknown as [string, string][];
      if (key) times.set(id, key[1]);
    }
    return times;
  });
}
