import type Dexie from 'dexie';
import type { Table } from 'dexie';
import type { ChangeEntry } from '../core/change/change';
import type { DocumentText } from '../core/document/document';
import type { ReadingPosition } from '../core/document/reading-position';
import { libraryTables } from './changes';
import type { SessionEntry } from './database';

/** Rows are read so many at a time. */
const PAGE = 1000;

/** Set while the library is being rebuilt, in the store itself: a store that has it holds a part. */
const REBUILDING = 'rebuilding';

/** The tables of the library that a database has; an earlier version has fewer. */
const tablesOf = (db: Dexie): string[] =>
  libraryTables.filter((name) => db.tables.some((table) => table.name === name));

/** How many rows each table of the library has. */
export async function countRows(db: Dexie): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of tablesOf(db)) counts[table] = await db.table(table).count();
  return counts;
}

/** All rows of the library, table by table. */
export async function* readRows(db: Dexie): AsyncGenerator<{ table: string; rows: { id: string }[] }> {
  for (const table of tablesOf(db))
    for await (const rows of pagesOf(db.table<{ id: string }, string>(table), '', ({ id }) => id))
      yield { table, rows };
}

/** The entries of the log after a sequence, oldest first. */
export const readEntries = (db: Dexie, after: number): AsyncGenerator<ChangeEntry[]> =>
  pagesOf(db.table<ChangeEntry, number>('changes'), after, ({ sequence }) => sequence);

export const readEntry = (db: Dexie, sequence: number): Promise<ChangeEntry | undefined> =>
  db.table<ChangeEntry, number>('changes').get(sequence);

export const readLastEntry = (db: Dexie): Promise<ChangeEntry | undefined> =>
  db.table<ChangeEntry, number>('changes').orderBy(':id').last();

/** The sequences of the log, lowest first. */
export const readSequences = async (db: Dexie): Promise<number[]> =>
  await db.table<ChangeEntry, number>('changes').toCollection().primaryKeys();

export const readTextHashes = async (db: Dexie): Promise<string[]> =>
  await db.table<DocumentText, string>('texts').toCollection().primaryKeys();

export const readTextRow = (db: Dexie, sha256: string): Promise<DocumentText | undefined> =>
  db.table<DocumentText, string>('texts').get(sha256);

export const writeTexts = async (db: Dexie, texts: DocumentText[]): Promise<void> => {
  await db.table<DocumentText, string>('texts').bulkPut(texts);
};

/** Writes rows of one table as they are. */
export const writeRows = async (db: Dexie, table: string, rows: object[]): Promise<void> => {
  await db.table(table).bulkPut(rows);
};

/** Whether a store was left in the middle of being rebuilt. */
export const isRebuilding = async (db: Dexie): Promise<boolean> =>
  (await sessionOf(db).get(REBUILDING)) !== undefined;

/** Empties a store for rebuilding and marks it as a part until `finishRebuilding`. */
export const startRebuilding = (db: Dexie): Promise<void> =>
  db.transaction('rw', db.tables, async () => {
    for (const table of db.tables) await table.clear();
    await sessionOf(db).put({ key: REBUILDING, value: 'yes' });
  });

export const finishRebuilding = (db: Dexie): Promise<void> => sessionOf(db).delete(REBUILDING);

/** What of a store is no work of the user's, but is missed when it is gone. */
export interface ViewState {
  positions: ReadingPosition[];
  session: SessionEntry[];
}

export const readViewState = async (db: Dexie): Promise<ViewState> => ({
  positions: await db.table<ReadingPosition>('positions').toArray(),
  session: await sessionOf(db).where('key').notEqual(REBUILDING).toArray(),
});

export async function writeViewState(db: Dexie, { positions, session }: ViewState): Promise<void> {
  await db.table<ReadingPosition>('positions').bulkPut(positions);
  await sessionOf(db).bulkPut(session);
}

const sessionOf = (db: Dexie): Table<SessionEntry, string> => db.table('session');

async function* pagesOf<Row, Key extends string | number>(
  table: Table<Row, Key>,
  after: Key,
  keyOf: (row: Row) => Key,
): AsyncGenerator<Row[]> {
  for (let last = after; ;) {
    const rows = await table.where(':id').above(last).limit(PAGE).toArray();
    if (rows.length > 0) yield rows;
    if (rows.length < PAGE) return;
    last = keyOf(rows.at(-1)!);
  }
}
