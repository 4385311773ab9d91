import type { Author } from '../commands/author';
import type { History } from '../commands/history';
import { kept } from '../commands/kept';
import { readOpened, readStore } from '../commands/read-library';
import { readSettled } from '../commands/read-settled';
import { missingTexts, restoreLibrary } from '../commands/restore-library';
import { differencesOf, editsBetween, type Difference, type LibraryRows } from '../core/library/library-rows';
import type { LibraryDatabase } from '../db/database';
import type { Host, SnapshotInfo } from '../host/host';

interface RestoringParts {
  db: LibraryDatabase;
  host: Host;
  history: History;
  author: () => Author;
}

/** A snapshot that has been read, and what restoring it would do. */
export interface Comparison {
  snapshot: SnapshotInfo;
  rows: LibraryRows;
  differences: Difference[];
}

/** Goes back to a snapshot: what it holds, what restoring it changes, and restoring it. */
export class Restoring {
  #parts: RestoringParts;

  constructor(parts: RestoringParts) {
    this.#parts = parts;
  }

  /** Newest first. Throws what is refused. */
  async list(): Promise<SnapshotInfo[]> {
    const snapshots = await kept(this.#parts.host, 'snapshots.list', undefined);
    return snapshots.sort((a, b) => (a.takenAt < b.takenAt ? 1 : -1));
  }

  /** Reads a snapshot and compares it with the library; `null` while something is not saved. Throws what is refused. */
  async compare(snapshot: SnapshotInfo): Promise<Comparison | null> {
    const { host } = this.#parts;
    const rows = await readOpened(host, await kept(host, 'snapshots.open', { id: snapshot.id }));
    const edits = await this.#edits(rows);
    return edits && { snapshot, rows, differences: differencesOf(edits) };
  }

  /**
   * Makes the library what the snapshot holds, in one change that undo takes back; a snapshot of the present state goes
   * before it. Whether it could: not while something is not saved. Throws what is refused.
   */
  async restore({ rows }: Comparison, when: string): Promise<boolean> {
    const { db, host, history, author } = this.#parts;
    const edits = await this.#edits(rows);
    if (!edits) return false;
    const texts = await missingTexts(db, host, edits);
    void history.commit(restoreLibrary(author(), when, edits), texts);
    return true;
  }

  async #edits(rows: LibraryRows) {
    const present = await readSettled(this.#parts.history, () => readStore(this.#parts.db));
    return present && editsBetween(present.value, rows);
  }
}
