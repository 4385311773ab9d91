import { join } from 'node:path';
import type { Counts, JournalledChange, JournalLine, JournalRow } from '../../contract/journal';
import { errorCode } from '../error-code';
import { replaceFile } from '../write-atomic';
import type { SoundLine } from './chain-reader';
import { sha256 } from './hash';
import type { JournalDisk } from './journal-disk';
import { KeepingError } from './keeping-error';
import { countEdits, mergeRows } from './merge-rows';
import { readSummary, RowFile, type RowFileSummary } from './row-file';
import { Segments } from './segments';

/** Changes are kept for undo after rebuilding: the last of them, and all of the last days, whichever are more. */
const KEPT_CHANGES = 10_000;
const KEPT_DAYS = 90;

export const basePath = (folder: string): string => join(folder, 'base.jsonl');

/** All rows after a change. */
export interface LibraryRows {
  sequence: number;
  checksum: string;
  rows: JournalRow[];
  /** How many changes could not be read and are not in them. */
  missing: number;
}

/**
 * A journal from one beginning on: the rows with which it began (or a later state of them), and the changes since.
 * Only `Journal` opens volumes; it gives one up at the first error and opens it again.
 */
export class Volume {
  private constructor(
    private folder: string,
    private disk: JournalDisk,
    /** `null` where the file of the base is damaged. */
    private base: RowFileSummary | null,
    readonly id: string,
    readonly schema: number,
    readonly segments: Segments,
    /** What the library holds after the last change; `null` where that cannot be told. */
    readonly counts: Counts | null,
  ) {}

  /** Reads what it must to go on; `null` where the folder holds no journal. */
  static async open(folder: string, disk: JournalDisk): Promise<Volume | null> {
    const base = await readSummary(basePath(folder), disk).catch((error: unknown) => {
      if (errorCode(error) === 'ENOENT') return null;
      throw error;
    });
    const kind = base ?? (await Segments.header(folder, disk));
    if (!kind) return null;
    const { id, schema } = kind;
    const counts = base ? { ...base.counts } : null;
    const footing = base ?? { sequence: 0, checksum: sha256(id) };
    const segments = await Segments.open(folder, disk, { id, schema }, footing, ({ change }) => {
      if (counts) countEdits(counts, change);
    });
    return new Volume(folder, disk, base, id, schema, segments, counts);
  }

  /** Writes changes that follow on; those that are there already, the same, are passed over. */
  async append(lines: readonly JournalLine[], changes: readonly JournalledChange[]): Promise<void> {
    const { last } = this.segments;
    for (const { sequence, entry } of lines.filter((line) => line.sequence <= last))
      if ((await this.segments.digest(sequence)) !== sha256(entry)) throw new KeepingError('out-of-step');
    await this.segments.append(lines.filter(({ sequence }) => sequence > last));
    for (const change of changes) if (this.counts && change.sequence > last) countEdits(this.counts, change);
  }

  /**
   * All rows as they are after the last change: those of a state of this journal (without one, of its base), with the
   * changes since. Throws `damaged` where the base is, and what the disk throws.
   */
  async rows(from?: RowFile): Promise<LibraryRows> {
    const start = from ?? (await RowFile.read(basePath(this.folder), this.disk));
    const { sequence, checksum } = start.summary;
    const changes: JournalledChange[] = [];
    for await (const { change } of this.segments.lines(sequence)) changes.push(change);
    const { last } = this.segments;
    return {
      sequence: Math.max(last, sequence),
      checksum: last > sequence ? this.segments.checksum : checksum,
      rows: mergeRows(start.rows(), changes),
      missing: Math.max(0, last - sequence) - changes.length,
    };
  }

  /** The changes that are kept and sound, oldest first. */
  lines(): AsyncGenerator<SoundLine> {
    return this.segments.lines(0);
  }

  /** How many changes have been made since the base was written. */
  get sinceBase(): number {
    return this.segments.last - (this.base?.sequence ?? 0);
  }

  /** How many lines cannot be read, that rebuilding would need. */
  get damaged(): number {
    return this.segments.damaged + (this.base ? 0 : 1);
  }

  /**
   * Takes a proven state of this journal as its base, and lets go of changes that neither rebuilding nor undo needs.
   * A clock that runs ahead leaves the last changes all the same.
   */
  async rollBase(state: Uint8Array, now: Date): Promise<void> {
    await replaceFile(basePath(this.folder), state, this.disk);
    this.base = (await RowFile.read(basePath(this.folder), this.disk)).summary;
    const oldest = new Date(now.getTime() - KEPT_DAYS * 86_400_000).toISOString();
    await this.segments.drop(Math.min(this.base.sequence, this.segments.last - KEPT_CHANGES), oldest);
  }

  close(): Promise<void> {
    return this.segments.close();
  }
}
