import type Dexie from 'dexie';
import type { Annotation } from '../core/annotation/annotation';
import type { ChangeEntry } from '../core/change/change';
import { touchedDocuments } from '../core/change/touched-documents';
import type { Document } from '../core/document/document';
import { openAtVersion } from '../db/database';
import { finishRebuilding, startRebuilding, writeRows, writeTexts } from '../db/whole-library';
import type { Host, LibrarySource } from '../host/host';
import { kept, KeepingError } from './kept';

/** What has been rebuilt. */
export interface Rebuilt {
  source: LibrarySource;
  /** Documents whose text is nowhere to be had. */
  withoutText: number;
  documents: number;
  annotations: number;
}

/**
 * Fills the store with the best state of the library that journal and snapshots have, in the version of that state;
 * `null` where they have nothing. Until it is done the store bears a mark, so that a part is never taken for the whole.
 * The old store is taken away by the caller, once it is known that there is something to take its place.
 */
export async function rebuildLibrary(
  host: Host,
  name: string,
  takeAway: () => Promise<void>,
): Promise<Rebuilt | null> {
  const source = await kept(host, 'journal.open', undefined);
  if (!source) return null;
  await takeAway();
  return fillStore(host, source, name);
}

/** Fills a store with the state that the main process has opened, in its version, and leaves it closed. */
export async function fillStore(host: Host, source: LibrarySource, name: string): Promise<Rebuilt> {
  const db = await openAtVersion(source.schema, name);
  try {
    await startRebuilding(db);
    const written = await writeParts(db, host);
    await finishRebuilding(db);
    return { source, ...written };
  } finally {
    db.close();
  }
}

async function writeParts(db: Dexie, host: Host): Promise<Omit<Rebuilt, 'source'>> {
  const documents = new Map<string, Document>();
  const lastChanges = new Map<string, string>();
  const hashes = new Set<string>();
  let annotations = 0;
  for (let part = await readOn(host); part; part = await readOn(host)) {
    for (const [table, rows] of byTable(part.rows)) {
      await writeRows(db, table, rows);
      if (table === 'documents') for (const row of rows as Document[]) documents.set(row.id, row);
      if (table === 'annotations') {
        annotations += rows.length;
        for (const { documentId, updatedAt } of rows as Annotation[])
          later(lastChanges, documentId, updatedAt);
      }
    }
    const entries = part.entries.map((entry) => JSON.parse(entry) as ChangeEntry);
    if (entries.length > 0) await writeRows(db, 'changes', entries);
    for (const { edits, at } of entries) {
      for (const documentId of touchedDocuments(edits)) later(lastChanges, documentId, at);
      for (const edit of edits)
        if (edit.table === 'documents')
          for (const row of [edit.before, edit.after]) if (row) hashes.add(row.sha256);
    }
  }
  for (const { sha256 } of documents.values()) hashes.add(sha256);
  const lost = await writeAllTexts(db, host, hashes);
  const times = [...lastChanges].filter(([documentId]) => documents.has(documentId));
  await writeRows(
    db,
    'lastChanges',
    times.map(([documentId, at]) => ({ documentId, at })),
  );
  const withoutText = [...documents.values()].filter(({ sha256 }) => lost.has(sha256)).length;
  return { documents: documents.size, annotations, withoutText };
}

/** Writes the texts that are to be had, and answers with the hashes of those that are not. */
async function writeAllTexts(db: Dexie, host: Host, hashes: Set<string>): Promise<Set<string>> {
  const lost = new Set<string>();
  for (const sha256 of hashes) {
    try {
      await writeTexts(db, [{ sha256, text: await kept(host, 'journal.text', { sha256 }) }]);
    } catch (error) {
      if (!(error instanceof KeepingError)) throw error;
      lost.add(sha256);
    }
  }
  return lost;
}

const readOn = (host: Host) => kept(host, 'journal.readOn', undefined);

function byTable(rows: readonly { table: string; row: string }[]): Map<string, object[]> {
  const tables = new Map<string, object[]>();
  for (const { table, row } of rows) {
    const own = tables.get(table) ?? [];
    own.push(JSON.parse(row) as object);
    tables.set(table, own);
  }
  return tables;
}

function later(times: Map<string, string>, id: string, at: string): void {
  if (at > (times.get(id) ?? '')) times.set(id, at);
}
