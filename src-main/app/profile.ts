import { homedir } from 'node:os';
import type { Preferences } from '../contract/preferences';
import { z } from '../contract/schema';
import { RecentFiles } from '../files/recent-files';
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
}

/** Reads the small files of the profile; each begins anew if it is damaged. */
export async function openProfile(): Promise<Profile> {
  const [recent, preferences, window, lastExportFolder] = await Promise.all([
    RecentFiles.open(profilePath('recent-files.json'), homedir()),
    openPreferences(profilePath('preferences.json')),
    StoredJson.open(profilePath('window.json'), windowPlacement.nullable(), null),
    StoredJson.open(profilePath('last-export-folder.json'), z.string().min(1).nullable(), null),
  ]);
  return { recent, preferences, window, lastExportFolder };
}

/** Resolves when all of it is on the disk. */
export async function profileSettled({
  recent,
  preferences,
  window,
  lastExportFolder,
}: Profile): Promise<void> {
  await Promise.all([recent, preferences, window, lastExportFolder].map((part) => part.settled()));
}
