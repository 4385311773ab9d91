import type { Counts, JournalRow } from './journal';
import { z } from './schema';

/** What a snapshot is taken for. */
export const snapshotReason = z.enum([
  'quit',
  'hourly',
  'by-hand',
  'before-migration',
  'before-import',
  'before-mass-change',
  'before-restore',
  /** What a store held that the journal does not know, before the library was rebuilt from the journal. */
  'set-aside',
]);

export type SnapshotReason = z.infer<typeof snapshotReason>;

export interface SnapshotInfo {
  id: string;
  /** ISO 8601, UTC. */
  takenAt: string;
  reason: string;
  /** The version of the store's schema that its rows have. */
  schema: number;
  counts: Counts;
}

/** How long snapshots stay at which distance from one another. */
export const retention = z.strictObject({
  /** For so many days one an hour. */
  hourlyDays: z.int().min(1).max(366),
  /** For so many days one a day. */
  dailyDays: z.int().min(1).max(3660),
  /** After that one a month, for so many months; `null` is for ever. */
  monthlyMonths: z.int().min(1).max(1200).nullable(),
});

export type Retention = z.infer<typeof retention>;

export interface SnapshotSettings {
  retention: Retention;
  /** The folder as shown to people, home shortened to `~`. */
  folder: string;
  /** Whether it is a folder that the user has chosen, not the profile's own. */
  isChosen: boolean;
}

/** A snapshot by the library that it was taken of and the name of its file; never more of a path than that. */
export const snapshotId = z.string().regex(/^[0-9a-f]{8}\/snapshot-\d{6}-\d{8}T\d{6}Z\.jsonl$/);

/** A state of the library that can be read, as it says of itself. */
export interface LibrarySource {
  from: 'journal' | 'snapshot';
  schema: number;
  /** The change after which it was so. */
  sequence: number;
  /** ISO 8601, UTC; of a snapshot alone. */
  takenAt: string | null;
  /** How many changes could not be read and are not in it. */
  missing: number;
  /** Whether the end of the journal is torn or gone: the last changes may not be in it. */
  isTorn: boolean;
}

/** The next of a state of the library: rows first, then the changes of the log as JSON. */
export interface LibraryPart {
  rows: JournalRow[];
  entries: string[];
}
