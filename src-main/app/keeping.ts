import { join } from 'node:path';
import { Journal } from '../files/journal/journal';
import { journalDisk } from '../files/journal/journal-disk';
import { LibraryReading } from '../files/snapshots/library-source';
import type { StoredSnapshotSettings } from '../files/snapshots/snapshot-settings';
import { Snapshots } from '../files/snapshots/snapshots';
import type { StoredJson } from '../files/stored-json';
import type { Refusals } from './refusals';

/** What keeps the library beside the page's own storage. */
export interface Keeping {
  journal: Journal;
  snapshots: Snapshots;
  reading: LibraryReading;
  /** The profile's own place for snapshots. */
  ownPlace: string;
  /** Takes the snapshot of quitting and lets the folder go; what is refused is noted, and holds nobody up. */
  leave(): Promise<void>;
}

/** Journal and snapshots of a profile. Nothing is read or written yet. */
export function keepingIn(
  userData: string,
  settings: StoredJson<StoredSnapshotSettings>,
  refusals: Refusals,
): Keeping {
  const now = () => new Date();
  const journal = new Journal(join(userData, 'journal'), journalDisk, now);
  const ownPlace = join(userData, 'snapshots');
  const snapshots = new Snapshots({
    journal,
    disk: journalDisk,
    now,
    place: () => settings.value.place ?? ownPlace,
    ownPlace,
    retention: () => settings.value.retention,
    library: settings.value.library,
  });
  const leave = async (): Promise<void> => {
    await snapshots.take('quit').catch((error: unknown) => refusals.note('snapshot on quitting', error));
    await journal.close().catch((error: unknown) => refusals.note('closing the journal', error));
  };
  return { journal, snapshots, reading: new LibraryReading(), ownPlace, leave };
}
