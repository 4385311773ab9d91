import { join } from 'node:path';
import type { Counts, JournalRow } from '../../contract/journal';
import type { Retention, SnapshotInfo, SnapshotReason } from '../../contract/snapshots';
import type { Journal } from '../journal/journal';
import type { JournalDisk } from '../journal/journal-disk';
import { KeepingError } from '../journal/keeping-error';
import { readSummary, RowFile, rowFileContent, sameCounts, type RowFileSummary } from '../journal/row-file';
import { TextStore } from '../journal/text-store';
import { replaceFile } from '../write-atomic';
import { thinned } from './thinning';

interface SnapshotsNeeds {
  journal: Journal;
  disk: JournalDisk;
  now: () => Date;
  /** Where snapshots are taken now. */
  place: () => string;
  /** The profile's own place, where they are taken when the other is not to be had. */
  ownPlace: string;
  retention: () => Retention;
  /** Names the folder of this library among those of others in the same place: eight hexadecimal digits. */
  library: string;
}

interface Snapshot {
  id: string;
  path: string;
  summary: RowFileSummary;
}

type Fields = Omit<RowFileSummary, 'counts' | 'sha256'>;

/** Reasons for which one may want to go back to just that state. */
const MARKED = new Set<string>([
  'by-hand',
  'before-migration',
  'before-import',
  'before-restore',
  'set-aside',
] satisfies SnapshotReason[]);

/**
 * Whole copies of the library, made from the journal alone and proven before an older one goes. Each library writes and
 * thins in a folder of its own, and reads those of others beside it.
 */
export class Snapshots {
  #turn: Promise<unknown> = Promise.resolve();

  constructor(private needs: SnapshotsNeeds) {}

  /** All that can be named, in the order in which they were taken. */
  async list(): Promise<SnapshotInfo[]> {
    return (await this.#all()).map(infoOf);
  }

  /**
   * Takes one of the library as the journal has it. When nothing has changed since the last, that one stands for it.
   * `elsewhere` says that the chosen place was not to be had, and the profile's own was taken instead.
   */
  take(reason: SnapshotReason): Promise<{ snapshot: SnapshotInfo; elsewhere: boolean }> {
    return this.#inTurn(async () => {
      const library = await this.needs.journal.rows();
      if (!library) throw new KeepingError('missing');
      if (library.missing > 0) throw new KeepingError('damaged');
      const last = (await this.#all()).at(-1);
      if (last?.summary.checksum === library.checksum && last.summary.sequence === library.sequence)
        return { snapshot: infoOf(last), elsewhere: false };
      const { id, schema, sequence, checksum, rows } = library;
      const takenAt = this.needs.now().toISOString();
      return this.#takeSomewhere({ id, schema, sequence, checksum, takenAt, reason }, rows);
    });
  }

  /** Makes a snapshot of rows that the journal does not have. */
  takeOf(file: RowFile): Promise<SnapshotInfo> {
    return this.#inTurn(async () => {
      const { id, schema, sequence, checksum, takenAt } = file.summary;
      const fields = { id, schema, sequence, checksum, takenAt, reason: 'set-aside' };
      return (await this.#takeSomewhere(fields, [...file.rows()])).snapshot;
    });
  }

  /** A snapshot, proven. Throws `missing` or `damaged`, and what the disk throws. */
  async read(id: string): Promise<RowFile> {
    const found = (await this.#all()).find((snapshot) => snapshot.id === id);
    if (!found) throw new KeepingError('missing');
    return RowFile.read(found.path, this.needs.disk);
  }

  /** What snapshots say of themselves, in the order in which they were taken. */
  async summaries(): Promise<(RowFileSummary & { snapshot: string })[]> {
    return (await this.#all()).map(({ id, summary }) => ({ ...summary, snapshot: id }));
  }

  /** The text of a document, wherever one of the folders has it. Throws `missing` or `damaged`. */
  async text(sha256: string): Promise<string> {
    let why: unknown = new KeepingError('missing');
    for (const { folder } of await this.#libraries()) {
      try {
        return await this.#texts(folder).get(sha256);
      } catch (error) {
        why = error;
      }
    }
    throw why;
  }

  async #takeSomewhere(
    fields: Fields,
    rows: readonly JournalRow[],
  ): Promise<{ snapshot: SnapshotInfo; elsewhere: boolean }> {
    const [place, own] = this.#places();
    try {
      return { snapshot: await this.#takeIn(place!, fields, rows), elsewhere: false };
    } catch (error) {
      if (own === undefined) throw error;
      return { snapshot: await this.#takeIn(own, fields, rows), elsewhere: true };
    }
  }

  async #takeIn(place: string, fields: Fields, rows: readonly JournalRow[]): Promise<SnapshotInfo> {
    const { disk, library } = this.needs;
    const folder = join(place, library);
    await disk.makeFolder(folder);
    await this.#copyTexts(folder, rows);
    const name = await this.#nextName(fields.takenAt);
    const path = join(folder, name);
    await replaceFile(path, rowFileContent(fields, rows), disk);
    const summary = await this.#prove(path, rows);
    if (fields.reason !== 'set-aside') {
      const bytes = await disk.read(path);
      await this.needs.journal.considerBase({ id: fields.id, sequence: fields.sequence, bytes });
    }
    await this.#thin();
    return infoOf({ id: `${library}/${name}`, path, summary });
  }

  /** One that does not bear its hash or does not hold all rows is none, and must not outlast a good one. */
  async #prove(path: string, rows: readonly JournalRow[]): Promise<RowFileSummary> {
    try {
      const { summary } = await RowFile.read(path, this.needs.disk);
      if (!sameCounts(summary.counts, countsOf(rows))) throw new KeepingError('damaged');
      return summary;
    } catch (error) {
      await this.needs.disk.remove(path).catch(() => undefined);
      throw error;
    }
  }

  async #copyTexts(folder: string, rows: readonly JournalRow[]): Promise<void> {
    const texts = this.#texts(folder);
    const there = new Set(await this.needs.disk.list(texts.folder));
    for (const { table, row } of rows) {
      if (table !== 'documents') continue;
      const { sha256 } = JSON.parse(row) as { sha256: string };
      if (there.has(texts.fileName(sha256))) continue;
      await texts.put({ sha256, text: await this.needs.journal.texts.get(sha256) });
    }
  }

  async #thin(): Promise<void> {
    const all = await this.#own();
    const kept = all.map(({ id, summary }) => ({
      id,
      takenAt: summary.takenAt,
      isEmpty: (summary.counts['documents'] ?? 0) === 0,
      isMarked: MARKED.has(summary.reason),
    }));
    for (const id of thinned(kept, this.needs.now(), this.needs.retention()))
      await this.needs.disk.remove(all.find((snapshot) => snapshot.id === id)!.path);
  }

  /** Those of other libraries first, then those of this one in the order in which they were taken. */
  async #all(): Promise<Snapshot[]> {
    const all: Snapshot[] = [];
    for (const { library, folder } of await this.#libraries()) {
      for (const name of await this.#namesIn(folder)) {
        const path = join(folder, name);
        const summary = await readSummary(path, this.needs.disk).catch(() => null);
        if (summary) all.push({ id: `${library}/${name}`, path, summary });
      }
    }
    const isOwn = ({ id }: Snapshot) => Number(id.startsWith(this.needs.library));
    return all.sort((a, b) => isOwn(a) - isOwn(b) || (a.id < b.id ? -1 : 1));
  }

  async #own(): Promise<Snapshot[]> {
    return (await this.#all()).filter(({ id }) => id.startsWith(this.needs.library));
  }

  async #libraries(): Promise<{ library: string; folder: string }[]> {
    const found: { library: string; folder: string }[] = [];
    for (const place of this.#places()) {
      // A place on a disk that is not there now has none to show.
      const names = await this.needs.disk.list(place).catch(() => []);
      for (const library of names.filter((name) => /^[0-9a-f]{8}$/.test(name)))
        found.push({ library, folder: join(place, library) });
    }
    return found;
  }

  async #namesIn(folder: string): Promise<string[]> {
    const names = await this.needs.disk.list(folder).catch(() => []);
    return names.filter((name) => numberOf(name) !== null);
  }

  /** Counted on, so that their order does not hang on the clock. */
  async #nextName(takenAt: string): Promise<string> {
    const own = this.#places().map((place) => join(place, this.needs.library));
    const names = (await Promise.all(own.map((folder) => this.#namesIn(folder)))).flat();
    const number = Math.max(0, ...names.map((name) => numberOf(name) ?? 0)) + 1;
    return `snapshot-${String(number).padStart(6, '0')}-${takenAt.replace(/[-:]|\.\d+/g, '')}.jsonl`;
  }

  #texts(folder: string): TextStore {
    return new TextStore(join(folder, 'texts'), this.needs.disk);
  }

  #places(): string[] {
    return [...new Set([this.needs.place(), this.needs.ownPlace])];
  }

  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }
}

/** The number of a snapshot by the name of its file; `null` for other files. */
function numberOf(name: string): number | null {
  const digits = /^snapshot-(\d{6})-\d{8}T\d{6}Z\.jsonl$/.exec(name)?.[1];
  return digits === undefined ? null : Number(digits);
}

const infoOf = ({ id, summary: { takenAt, reason, schema, counts } }: Snapshot): SnapshotInfo => ({
  id,
  takenAt,
  reason,
  schema,
  counts,
});

function countsOf(rows: readonly JournalRow[]): Counts {
  const counts: Counts = {};
  for (const { table } of rows) counts[table] = (counts[table] ?? 0) + 1;
  return counts;
}
