import type { Annotation } from '../core/annotation/annotation';
import { readAllAnnotations, readAnnotationsById } from '../db/annotations';
import type { LibraryDatabase } from '../db/database';
import type { History } from './history';

/** All annotations of the library as they stand now, in no order. */
export const allAnnotations = (db: LibraryDatabase, history: History): Promise<Annotation[]> =>
  asTheyStand(history, () => readAllAnnotations(db), null);

/** Annotations by their ids as they stand now, in no order; those that are gone are left out. */
export const annotationsById = (
  db: LibraryDatabase,
  history: History,
  ids: readonly string[],
): Promise<Annotation[]> => asTheyStand(history, () => readAnnotationsById(db, ids), new Set(ids));

/** What the store has, with what is made but not written yet laid over it; `null` for `wanted` is all. */
async function asTheyStand(
  history: History,
  read: () => Promise<Annotation[]>,
  wanted: ReadonlySet<string> | null,
): Promise<Annotation[]> {
  for (;;) {
    const { revision } = history;
    const unwritten = history.unwritten.flatMap(({ change }) => change.edits);
    const rows = new Map((await read()).map((row): [string, Annotation] => [row.id, row]));
    if (revision !== history.revision) continue;
    for (const edit of unwritten) {
      if (edit.table !== 'annotations' || (wanted && !wanted.has(edit.id))) continue;
      if (edit.after) rows.set(edit.id, edit.after);
      else rows.delete(edit.id);
    }
    return [...rows.values()];
  }
}
