import { join } from 'node:path';
import type { Journal } from '../../src-main/files/journal/journal';
import { journalDisk, type JournalDisk } from '../../src-main/files/journal/journal-disk';
import { Snapshots } from '../../src-main/files/snapshots/snapshots';

interface Fields {
  disk?: JournalDisk;
  now?: () => Date;
  place?: string;
  library?: string;
}

/** The snapshots of a journal, in a folder beside it. */
export function snapshotsOf(journal: Journal, folder: string, fields: Fields = {}): Snapshots {
  const { disk = journalDisk, now = hourly(), library = '0badcafe' } = fields;
  const ownPlace = join(folder, 'snapshots');
  const place = fields.place ?? ownPlace;
  const retention = { hourlyDays: 1, dailyDays: 30, monthlyMonths: null };
  return new Snapshots({
    journal,
    disk,
    now,
    place: () => place,
    ownPlace,
    retention: () => retention,
    library,
  });
}

/** A clock that moves by an hour at each look. */
function hourly(): () => Date {
  let hour = 3;
  return () => new Date(Date.UTC(2026, 0, 2, hour++, 4, 5, 678));
}
