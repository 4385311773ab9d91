import { z } from '../../contract/schema';
import { retention } from '../../contract/snapshots';

/** Where snapshots are taken and how long they stay; a file of the profile. */
export const storedSnapshotSettings = z.object({
  /** Names the library's folder in a place that it may share with others. */
  library: z.string().regex(/^[0-9a-f]{8}$/),
  /** The folder that the user has chosen; `null` is the profile's own. */
  place: z.string().min(1).nullable(),
  retention,
});

export type StoredSnapshotSettings = z.infer<typeof storedSnapshotSettings>;
