import Dexie from 'dexie';
import {
  libraryVersion,
  NewerLibraryError,
  openAsItIs,
  openLibrary,
  SCHEMA_VERSION,
  type LibraryDatabase,
} from '../db/database';
import { readTextHashes, readTextRow, readViewState, writeViewState } from '../db/whole-library';
import type { Host, JournalState, KeepingRefusal } from '../host/host';
import { alignJournal, sendTexts } from './align-journal';
import { compareStore, isUntouched } from './compare-store';
import { beginJournal, setAside } from './hand-over';
import { kept, KeepingError } from './kept';
import { rebuildLibrary, type Rebuilt } from './rebuild-library';

/** Why the store was rebuilt. */
export type RebuildReason = 'missing' | 'unreadable' | 'behind' | 'apart';

/** What happened on opening that the user must hear of. */
export type OpeningNews =
  | { kind: 'rebuilt'; why: RebuildReason; rebuilt: Rebuilt }
  /** The journal was damaged and has begun anew from the store. */
  | { kind: 'journal-begun-anew' }
  /** The journal takes nothing now: nothing can be saved until it does. */
  | { kind: 'journal-refuses'; code: KeepingRefusal['code'] };

export interface OpenedLibrary {
  db: LibraryDatabase;
  news: OpeningNews[];
}

/** The library is not opened, since journal or snapshots refused what must come before. */
export class OpeningError extends Error {
  constructor(
    readonly step: 'reading the journal' | 'keeping the state before a migration' | 'rebuilding',
    readonly code: KeepingRefusal['code'],
  ) {
    super(`${step}: ${code}`);
  }
}

/**
 * Opens the library, held against its journal: what the journal lacks is sent to it, and a store that is missing,
 * damaged, older than the journal or not all of it is rebuilt. Throws `NewerLibraryError`, `OpeningError`, and what the
 * store throws where there is nothing to rebuild it from.
 */
export async function openKeptLibrary(host: Host, name = 'library'): Promise<OpenedLibrary> {
  const journal = await journalState(host).catch(unlessLocked);
  const version = await libraryVersion(name).catch(() => 'unreadable' as const);
  if (version === 'unreadable') return orThrow(await rebuildStore(host, name, 'unreadable', null));
  if (Math.max(version ?? 0, journal?.schema ?? 0) > SCHEMA_VERSION) throw new NewerLibraryError();
  const isOlder = version !== null && version < SCHEMA_VERSION;
  if (isOlder) await keepBeforeMigration(host, name);

  let db: LibraryDatabase | null = null;
  try {
    db = await openLibrary(name);
    return await hold(db, host, version === null ? 'missing' : 'behind');
  } catch (error) {
    // Where a migration fails, the store itself may be as sound as it was.
    if (isOlder || !isUnreadable(error)) throw error;
    db?.close();
    return orThrow(await rebuildStore(host, name, 'unreadable', null), error);
  }
}

/** Holds an open store against the journal, and sets right what is not. */
async function hold(db: LibraryDatabase, host: Host, whyBehind: RebuildReason): Promise<OpenedLibrary> {
  const news: OpeningNews[] = [];
  try {
    const journal = await journalState(host);
    const found = await alignJournal(db, host, journal);
    switch (found) {
      case 'same':
        break;
      case 'no-journal': {
        // No fresh start while snapshots, or an earlier beginning of the journal, have something.
        const rebuilt = (await isUntouched(db)) ? await rebuildStore(host, db.name, 'missing', db) : null;
        if (rebuilt) return rebuilt;
        await beginJournal(db, host, 'first');
        break;
      }
      case 'migrated':
        await beginJournal(db, host, 'migration');
        break;
      case 'journal-damaged':
        await beginJournal(db, host, 'damaged');
        news.push({ kind: 'journal-begun-anew' });
        break;
      case 'behind':
      case 'apart':
        if (found === 'apart') await setAside(db, host);
        return orThrow(await rebuildStore(host, db.name, found === 'apart' ? found : whyBehind, db));
    }
  } catch (error) {
    if (!(error instanceof KeepingError)) throw error;
    // A store that holds nothing, or less than it did, must not pass for the library.
    if (!(await mayStandAlone(db, host))) throw new OpeningError('rebuilding', error.code);
    news.push({ kind: 'journal-refuses', code: error.code });
  }
  return { db, news };
}

/** Whether a store that cannot be held against its journal now may be worked with all the same. */
async function mayStandAlone(db: LibraryDatabase, host: Host): Promise<boolean> {
  try {
    const journal = await journalState(host);
    return !['behind', 'apart'].includes(await compareStore(db, host, journal));
  } catch (error) {
    if (!(error instanceof KeepingError)) throw error;
    return !(await isUntouched(db));
  }
}

/**
 * Puts the best state that journal and snapshots have in the place of the store (`null` where it does not open); `null`
 * where they have none.
 */
async function rebuildStore(
  host: Host,
  name: string,
  why: RebuildReason,
  old: LibraryDatabase | null,
): Promise<OpenedLibrary | null> {
  const view = old && (await readViewState(old));
  const rebuilt = await rebuildLibrary(host, name, async () => {
    if (old) {
      await sendAllTexts(old, host);
      old.close();
      await Dexie.delete(name);
    } else {
      await kept(host, 'store.remove', undefined);
    }
  }).catch((error: unknown) => {
    throw error instanceof KeepingError ? new OpeningError('rebuilding', error.code) : error;
  });
  if (!rebuilt) return null;
  const db = await openLibrary(name);
  if (view) await writeViewState(db, view);
  const news: OpeningNews[] = [{ kind: 'rebuilt', why, rebuilt }];
  try {
    const { from, missing } = rebuilt.source;
    const goesOn = from === 'journal' && missing === 0 && (await standing(db, host)) === 'same';
    if (!goesOn) await beginJournal(db, host, 'rebuilt');
  } catch (error) {
    if (!(error instanceof KeepingError)) throw error;
    news.push({ kind: 'journal-refuses', code: error.code });
  }
  return { db, news };
}

/** What the journal has lost of the texts, it has again. */
async function sendAllTexts(db: LibraryDatabase, host: Host): Promise<void> {
  for (const sha256 of await readTextHashes(db)) {
    const text = await readTextRow(db, sha256);
    if (text) await sendTexts(host, [text]);
  }
}

function orThrow(
  opened: OpenedLibrary | null,
  cause: unknown = new OpeningError('rebuilding', 'missing'),
): OpenedLibrary {
  if (!opened) throw cause;
  return opened;
}

const standing = async (db: LibraryDatabase, host: Host) => compareStore(db, host, await journalState(host));

/** Brings the journal up to the store of the earlier version, and takes the snapshot that goes before a migration. */
async function keepBeforeMigration(host: Host, name: string): Promise<void> {
  const db = await openAsItIs(name);
  try {
    const found = await alignJournal(db, host, await journalState(host));
    if (found === 'apart') await setAside(db, host);
    if (found === 'no-journal' || found === 'journal-damaged') await beginJournal(db, host, 'first');
    await kept(host, 'snapshots.take', { reason: 'before-migration' });
  } catch (error) {
    throw error instanceof KeepingError
      ? new OpeningError('keeping the state before a migration', error.code)
      : error;
  } finally {
    db.close();
  }
}

/** How the journal stands; one that is too damaged to say counts as none. */
async function journalState(host: Host): Promise<JournalState | null> {
  try {
    return await kept(host, 'journal.state', undefined);
  } catch (error) {
    if (error instanceof KeepingError && error.code === 'damaged') return null;
    throw error;
  }
}

/** A journal that another program holds stops the start; other refusals are looked at when the store is open. */
function unlessLocked(error: unknown): null {
  if (error instanceof KeepingError && error.code === 'locked')
    throw new OpeningError('reading the journal', 'locked');
  if (error instanceof KeepingError) return null;
  throw error;
}

/** Whether it is the store that cannot be read: not a full disk, not a mistake of ours. */
const isUnreadable = (error: unknown): boolean =>
  (error instanceof Dexie.DexieError || error instanceof DOMException) &&
  !/Quota|MissingAPI/.test(`${error.name} ${String('inner' in error ? error.inner : '')}`);
