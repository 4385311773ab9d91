import type { Bridge } from '../../src-main/contract/bridge';

export type { PublicCallName } from '../../src-main/contract/bridge';
export type { CallInput, CallOutput } from '../../src-main/contract/calls';
export type {
  Arrival,
  ReadRefusal,
  RecentFile,
  SavedFile,
  SourceFile,
  WriteRefusal,
} from '../../src-main/contract/files';
export type { JournalState, KeepingRefusal } from '../../src-main/contract/journal';
export type { MenuModel, MenuItem } from '../../src-main/contract/menu';
export type { Preferences, PreferencesChange } from '../../src-main/contract/preferences';
export type {
  LibrarySource,
  Retention,
  SnapshotInfo,
  SnapshotReason,
  SnapshotSettings,
} from '../../src-main/contract/snapshots';

/** The main process as the renderer sees it. */
export type Host = Bridge;

declare global {
  interface Window {
    marginalia: Bridge;
  }
}

export const connectHost = (): Host => window.marginalia;
