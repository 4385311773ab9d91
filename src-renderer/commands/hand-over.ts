import type Dexie from 'dexie';
import {
  countRows,
  readEntries,
  readRows,
  readSequences,
  readTextHashes,
  readTextRow,
} from '../db/whole-library';
import type { CallInput, Host, JournalState, SnapshotInfo } from '../host/host';
import { kept } from './kept';

/** What is sent at once has about this size, in UTF-16 code units. */
const PART = 2 ** 21;
/** So many changes of the log are handed over at most: as many as the journal itself keeps for undo. */
const MOST_ENTRIES = 10_000;

/** Begins the journal anew with all that a store holds, of whatever version it is. Throws what is refused. */
export async function beginJournal(
  db: Dexie,
  host: Host,
  reason: 'first' | 'migration' | 'damaged' | 'rebuilt',
): Promise<JournalState | null> {
  return kept(host, 'journal.finishAnew', { counts: await handOver(db, host, reason) });
}

/** Keeps all that a store holds as a snapshot, beside a journal that goes its own way. Throws what is refused. */
export async function setAside(db: Dexie, host: Host): Promise<SnapshotInfo> {
  return kept(host, 'journal.setAside', { counts: await handOver(db, host, 'set-aside') });
}

async function handOver(db: Dexie, host: Host, reason: string): Promise<Record<string, number>> {
  const sequences = await readSequences(db);
  const sequence = sequences.at(-1) ?? 0;
  await kept(host, 'journal.startAnew', { schema: db.verno, sequence, reason });
  const parcel = new Parcel(host);
  for (const sha256 of await readTextHashes(db)) {
    const text = await readTextRow(db, sha256);
    if (text) await parcel.add('texts', text, text.text.length);
  }
  const after = Math.max(lastGap(sequences), sequence - MOST_ENTRIES);
  for await (const entries of readEntries(db, after)) {
    for (const one of entries) {
      const entry = JSON.stringify(one);
      await parcel.add('lines', { sequence: one.sequence, entry }, entry.length);
    }
  }
  await parcel.send();
  for await (const { table, rows } of readRows(db)) {
    for (const one of rows) {
      const row = JSON.stringify(one);
      await parcel.add('rows', { table, id: one.id, row }, row.length);
    }
  }
  await parcel.send();
  return countRows(db);
}

/** The sequence after which the log has no gap. */
function lastGap(sequences: readonly number[]): number {
  const at = sequences.findLastIndex((sequence, index) => sequence - (sequences[index - 1] ?? -1) !== 1);
  return (sequences[at] ?? 1) - 1;
}

type Parts = CallInput<'journal.handOver'>;

/** Gathers what is to be handed over and sends it in parts that are neither too small nor too large. */
class Parcel {
  #parts: Parts = { lines: [], rows: [], texts: [] };
  #size = 0;

  constructor(private host: Host) {}

  async add<Kind extends keyof Parts>(kind: Kind, item: Parts[Kind][number], size: number): Promise<void> {
    (this.#parts[kind] as Parts[Kind][number][]).push(item);
    this.#size += size;
    if (this.#size >= PART) await this.send();
  }

  async send(): Promise<void> {
    const parts = this.#parts;
    this.#parts = { lines: [], rows: [], texts: [] };
    this.#size = 0;
    await kept(this.host, 'journal.handOver', parts);
  }
}
