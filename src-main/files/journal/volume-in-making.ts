import type { Counts, JournalLine, JournalRow } from '../../contract/journal';
import { sha256 } from './hash';
import type { JournalDisk } from './journal-disk';
import { KeepingError } from './keeping-error';
import { RowFile, RowFileWriter, sameCounts, type RowFileHeader } from './row-file';
import { Segments } from './segments';
import { basePath } from './volume';
import type { WritableHandle } from '../writable-disk';

/** What a new beginning is said to hold before it is handed over. */
export type Beginning = Pick<RowFileHeader, 'id' | 'schema' | 'sequence' | 'takenAt' | 'reason'>;

/**
 * A journal that begins anew with the rows of the store: first the changes of its log that are known, then the rows.
 * Until it is finished nobody takes it for a journal.
 */
export class VolumeInMaking {
  #rows = new RowFileWriter();
  #base: WritableHandle | null = null;

  private constructor(
    private folder: string,
    private disk: JournalDisk,
    private beginning: Beginning,
    private segments: Segments | null,
  ) {}

  static async begin(folder: string, disk: JournalDisk, beginning: Beginning): Promise<VolumeInMaking> {
    await disk.removeFolder(folder);
    await disk.makeFolder(folder);
    return new VolumeInMaking(folder, disk, beginning, null);
  }

  /** The next changes of the log, oldest first, without a gap. */
  async addLines(lines: readonly JournalLine[]): Promise<void> {
    const [first] = lines;
    if (!first) return;
    if (this.#base) throw new KeepingError('out-of-step');
    const { id, schema } = this.beginning;
    const footing = { sequence: first.sequence - 1, checksum: sha256(id) };
    this.segments ??= await Segments.open(this.folder, this.disk, { id, schema }, footing, () => undefined);
    await this.segments.append(lines);
  }

  async addRows(rows: readonly JournalRow[]): Promise<void> {
    const base = (this.#base ??= await this.#beginBase());
    await base.writeFile(this.#rows.rows(rows));
  }

  /** Proves that all of it is on the disk as it was meant. Throws `damaged` where it is not. */
  async finish(counts: Counts): Promise<RowFile> {
    const base = (this.#base ??= await this.#beginBase());
    await base.writeFile(this.#rows.end());
    await base.sync();
    await this.close();
    const written = await RowFile.read(basePath(this.folder), this.disk);
    if (!sameCounts(written.summary.counts, counts)) throw new KeepingError('damaged');
    await this.disk.syncFolder(this.folder);
    return written;
  }

  async close(): Promise<void> {
    await this.segments?.close();
    await this.#base?.close();
    this.#base = null;
  }

  async #beginBase(): Promise<WritableHandle> {
    const { id, sequence } = this.beginning;
    if (this.segments && this.segments.last !== sequence) throw new KeepingError('out-of-step');
    const base = await this.disk.create(basePath(this.folder));
    await base.writeFile(
      this.#rows.begin({ ...this.beginning, checksum: this.segments?.checksum ?? sha256(id) }),
    );
    return base;
  }
}
