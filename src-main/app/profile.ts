import { randomBytes } from 'node:crypto';
import { homedir } from 'node:os';
import type { Preferences } from '../contract/preferences';
import { z } from '../contract/schema';
import { RecentFiles } from '../files/recent-files';
import { storedSnapshotSettings, type StoredSnapshotSettings } from '../files/snapshots/snapshot-settings';
import { StoredJson } from '../files/stored-json';
import { profilePath } from './locations';
import { openPreferences } from './preferences';
import { windowPlacement, type WindowPlacement } from './window-placement';

/** What this process keeps of a profile from one start to the next. */
export interface Profile {
  recent: RecentFiles;
  preferences: StoredJson<Preferences>;
  window: StoredJson<WindowPlacement | null>;
  lastExportFolder: StoredJson<string | null>;
  snapshots: StoredJson<StoredSnapshotSettings>;
}

/** Reads the small files of the profile; each begins anew if it is damaged. */
export async function openProfile(): Promise<Profile> {
  const [recent, preferences, window, lastExportFolder, snapshots] = await Promise.all([
    RecentFiles.open(profilePath('recent-files.json'), homedir()),
    openPreferences(profilePath('preferences.json')),
    StoredJson.open(profilePath('window.json'), windowPlacement.nullable(), null),
    StoredJson.open(profilePath('last-export-folder.json'), z.string().min(1).nullable(), null),
    openSnapshotSettings(),
  ]);
  return { recent, preferences, window, lastExportFolder, snapshots };
}

/** Resolves when all of it is on the disk. */
export async function profileSettled({
  recent,
  preferences,
  window,
  lastExportFolder,
  snapshots,
}: Profile): Promise<void> {
  await Promise.all([recent, preferences, window, lastExportFolder, snapshots].map((part) => part.settled()));
}

/** The name of the library's folder among snapshots is made once and kept. */
async function openSnapshotSettings(): Promise<StoredJson<StoredSnapshotSettings>> {
  const fallback: StoredSnapshotSettings = {
    library: randomBytes(4).toString('hex'),
    place: null,
    retention: { hourlyDays: 1, dailyDays: 30, monthlyMonths: null },
  };
  const stored = await StoredJson.open(profilePath('snapshots.json'), storedSnapshotSettings, fallback);
  if (stored.value === fallback) void stored.set(fallback);
  return stored;
}
