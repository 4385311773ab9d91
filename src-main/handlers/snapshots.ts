import { join } from 'node:path';
import type { SnapshotSettings } from '../contract/snapshots';
import { shortenFolder } from '../files/shorten-folder';
import { openSnapshot, type LibraryReading } from '../files/snapshots/library-source';
import type { StoredSnapshotSettings } from '../files/snapshots/snapshot-settings';
import type { Snapshots } from '../files/snapshots/snapshots';
import type { StoredJson } from '../files/stored-json';
import type { FolderDialog } from './dialogs';
import { keptBy, type NoteRefusal } from './kept';
import type { HandlersOf } from './register-handlers';

interface SnapshotsNeeds {
  snapshots: Snapshots;
  reading: LibraryReading;
  settings: StoredJson<StoredSnapshotSettings>;
  /** The profile's own place for them. */
  ownPlace: string;
  home: string;
  dialogs: FolderDialog;
  note: NoteRefusal;
}

/** Taking snapshots, listing and opening them, and where and how long they are kept. */
export function snapshotsHandlers(needs: SnapshotsNeeds): HandlersOf<'snapshots'> {
  const { snapshots, reading, settings, ownPlace, home, dialogs } = needs;
  const kept = keptBy(needs.note);

  const shown = (): SnapshotSettings => {
    const { place, retention } = settings.value;
    // What is shown is the folder itself, not that of a file in it.
    return { retention, folder: shortenFolder(join(place ?? ownPlace, '-'), home), isChosen: place !== null };
  };
  const change = async (changed: Partial<StoredSnapshotSettings>): Promise<SnapshotSettings> => {
    await settings.set({ ...settings.value, ...changed });
    return shown();
  };

  return {
    'snapshots.list': kept('snapshots.list', () => snapshots.list()),
    'snapshots.take': kept('snapshots.take', ({ reason }) => snapshots.take(reason)),
    'snapshots.open': kept('snapshots.open', async ({ id }) =>
      reading.begin(await openSnapshot(snapshots, id)),
    ),
    'snapshots.settings': shown,
    'snapshots.keep': ({ retention }) => change({ retention }),
    'snapshots.chooseFolder': async () => {
      const place = await dialogs.chooseFolder({ title: 'Keep snapshots in' });
      return place === undefined ? shown() : change({ place });
    },
    'snapshots.useOwnFolder': () => change({ place: null }),
  };
}
