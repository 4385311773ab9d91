import Dexie from 'dexie';
import type { Rows } from '../core/change/change';
import type { LibraryRows } from '../core/library/library-rows';
import { libraryTables } from '../db/changes';
import { openLibrary, SCHEMA_VERSION } from '../db/database';
import { readRows } from '../db/whole-library';
import type { Host, LibrarySource } from '../host/host';
import { kept, KeepingError } from './kept';
import { fillStore } from './rebuild-library';

/** For reading snapshots of an earlier version: they are brought up to date in a store of their own, which then goes. */
const PASSING = 'passing';

/** All rows of a store. */
export async function readStore(db: Dexie): Promise<LibraryRows> {
  const rows = noRows();
  for await (const { table, rows: page } of readRows(db)) addTo(rows, table, page);
  return rows;
}

/** The rows of the state that the main process has opened, as this version has them. Throws `newer`, and what is refused. */
export async function readOpened(host: Host, source: LibrarySource): Promise<LibraryRows> {
  if (source.schema > SCHEMA_VERSION) throw new KeepingError('newer');
  if (source.schema < SCHEMA_VERSION) return readEarlier(host, source);
  const rows = noRows();
  for (let part = await readOn(host); part; part = await readOn(host))
    for (const { table, row } of part.rows) addTo(rows, table, [JSON.parse(row) as object]);
  return rows;
}

async function readEarlier(host: Host, source: LibrarySource): Promise<LibraryRows> {
  await Dexie.delete(PASSING);
  try {
    await fillStore(host, source, PASSING);
    const db = await openLibrary(PASSING);
    try {
      return await readStore(db);
    } finally {
      db.close();
    }
  } finally {
    await Dexie.delete(PASSING);
  }
}

const readOn = (host: Host) => kept(host, 'journal.readOn', undefined);

const noRows = (): LibraryRows =>
  Object.fromEntries(libraryTables.map((table) => [table, []])) as unknown as LibraryRows;

function addTo(rows: LibraryRows, table: string, page: readonly object[]): void {
  const own: object[] = rows[table as keyof Rows];
  for (const row of page) own.push(row);
}
