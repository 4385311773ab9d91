import type Dexie from 'dexie';
import { countRows, isRebuilding, readEntry, readLastEntry } from '../db/whole-library';
import type { Host, JournalState } from '../host/host';
import { kept } from './kept';
import { sha256 } from './sha256';

/** How the store stands to the journal. */
export type Standing =
  /** They hold the same. */
  | 'same'
  /** There is no journal yet. */
  | 'no-journal'
  /** The store has changes that the journal lacks, and all that the journal has. */
  | 'ahead'
  /** The store is an earlier state of the journal, or not all of it: rebuilding it loses nothing. */
  | 'behind'
  /** The store holds something that the journal does not know of, in the place of what it knows. */
  | 'apart'
  /** The store has been brought to a later version, and the journal has not begun anew with it yet. */
  | 'migrated'
  /** The store is whole and the journal is damaged. */
  | 'journal-damaged';

/** Holds the store against the journal: last change, its digest, and the counts. Throws where the store cannot be read. */
export async function compareStore(db: Dexie, host: Host, journal: JournalState | null): Promise<Standing> {
  if (!journal) return 'no-journal';
  if (await isRebuilding(db)) return 'behind';
  const lastEntry = await readLastEntry(db);
  const last = lastEntry?.sequence ?? 0;
  if (db.verno > journal.schema) {
    // Its rows and entries are other ones now; a migration leaves how many there are.
    const isAll = last === journal.last && holdsAll(await countRows(db), journal.counts ?? {});
    return isAll ? 'migrated' : 'behind';
  }
  if (last < journal.last) {
    const known = last === 0 ? null : await kept(host, 'journal.digest', { sequence: last });
    const isEarlier = lastEntry ? known === (await digestOf(lastEntry)) : await isUntouched(db);
    return isEarlier ? 'behind' : 'apart';
  }
  if (journal.lastDigest !== null) {
    const own = last === journal.last ? lastEntry : await readEntry(db, journal.last);
    if (!own || (await digestOf(own)) !== journal.lastDigest) return 'apart';
  }
  if (last > journal.last) return 'ahead';
  // A store that holds nothing is not what a journal that has lost its lines can begin anew from.
  if (journal.damaged > 0) return (await isUntouched(db)) ? 'behind' : 'journal-damaged';
  return sameCounts(await countRows(db), journal.counts ?? {}) ? 'same' : 'behind';
}

/** SHA-256 of a change as the journal writes it. */
const digestOf = (entry: object): Promise<string> => sha256(JSON.stringify(entry));

/** Whether a store holds nothing that a person has made. */
export async function isUntouched(db: Dexie): Promise<boolean> {
  // Tag sets come with the program.
  return Object.entries(await countRows(db)).every(([table, count]) => table === 'tagSets' || count === 0);
}

const holdsAll = (counts: Record<string, number>, least: Record<string, number>): boolean =>
  Object.entries(least).every(([table, count]) => (counts[table] ?? 0) >= count);

const sameCounts = (a: Record<string, number>, b: Record<string, number>): boolean =>
  holdsAll(a, b) && holdsAll(b, a);
