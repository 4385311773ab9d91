import type { Retention } from '../../contract/snapshots';

export interface Kept {
  id: string;
  /** ISO 8601, UTC. */
  takenAt: string;
  /** Whether there is no document in it. */
  isEmpty: boolean;
  /** Whether it was taken for an occasion, e.g. before an import, to which one may want to go back. */
  isMarked: boolean;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MONTH = 30 * DAY;

/**
 * The ids of the snapshots that may go, of all that there are in the order in which they were taken. In each hour (day,
 * month) the last one stays, and the last one that is not empty: an empty one never takes the place of a good one. Those
 * for an occasion all stay as long as there is one an hour, beside that one. The last of all and the last good one stay whatever the clock
 * says, and so does what it says to be of the future.
 */
export function thinned(snapshots: readonly Kept[], now: Date, retention: Retention): string[] {
  const stays = new Set<string | undefined>([
    snapshots.at(-1)?.id,
    snapshots.findLast(({ isEmpty }) => !isEmpty)?.id,
  ]);
  const taken = new Set<string>();
  for (const { id, takenAt, isEmpty, isMarked } of [...snapshots].reverse()) {
    const stretch = stretchOf(Date.parse(takenAt), now.getTime(), retention);
    if (stretch === null) continue;
    if (isMarked && stretch.startsWith('hour')) {
      stays.add(id);
      continue;
    }
    // One for all and one for the good ones.
    for (const key of isEmpty ? [stretch] : [stretch, `good ${stretch}`]) {
      if (!taken.has(key)) stays.add(id);
      taken.add(key);
    }
  }
  return snapshots.map(({ id }) => id).filter((id) => !stays.has(id));
}

/** The stretch of time of which one snapshot stays; `null` where none needs to. */
function stretchOf(
  taken: number,
  now: number,
  { hourlyDays, dailyDays, monthlyMonths }: Retention,
): string | null {
  const age = now - taken;
  if (!(age >= 0)) return `future ${taken}`;
  if (age < hourlyDays * DAY) return `hour ${Math.floor(taken / HOUR)}`;
  if (age < dailyDays * DAY) return `day ${Math.floor(taken / DAY)}`;
  if (monthlyMonths !== null && age >= monthlyMonths * MONTH) return null;
  return `month ${new Date(taken).toISOString().slice(0, 7)}`;
}
