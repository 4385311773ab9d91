import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Counts, JournalLine, JournalRow, JournalState, JournalText } from '../../contract/journal';
import { journalledChange } from '../../contract/journal';
import { errorCode } from '../error-code';
import { lockFolder } from './folder-lock';
import type { JournalDisk } from './journal-disk';
import { KeepingError } from './keeping-error';
import type { RowFile } from './row-file';
import { TextStore } from './text-store';
import { Volume, type LibraryRows } from './volume';
import { VolumeInMaking } from './volume-in-making';

/** Earlier beginnings of the journal that stay beside the one in force. */
const KEPT_VOLUMES = 3;
/** So many changes after which the base is taken anew when there is a proven state of the library to take. */
const BASE_AFTER = 500;

const MAKING = 'new';

const isVolume = (name: string): boolean => /^\d{6}$/.test(name);

/**
 * The journal of a library, in a folder of its own: from it alone the library can be rebuilt. Does one thing after the
 * other. After an error it reads again what is on the disk before it goes on, so that it never relies on a write that
 * may have been done in part.
 */
export class Journal {
  readonly texts: TextStore;
  #volume: Volume | null = null;
  #making: VolumeInMaking | null = null;
  #unlock: (() => Promise<void>) | null = null;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(
    private folder: string,
    private disk: JournalDisk,
    private now: () => Date,
  ) {
    this.texts = new TextStore(join(folder, 'texts'), disk);
  }

  /** How the journal stands; `null` while there is none. Throws `damaged` where what is there cannot even be named. */
  state(): Promise<JournalState | null> {
    return this.#inTurn(async () => stateOf(await this.#open()));
  }

  /** SHA-256 of the change of a sequence; `null` where it is not kept. */
  digest(sequence: number): Promise<string | null> {
    return this.#inTurn(async () => (await this.#open())?.segments.digest(sequence) ?? null);
  }

  /**
   * Writes changes that follow on those that are there, and before them the texts that they bring. When it resolves, all
   * of it is on the disk. Changes that are there already, the same, are passed over.
   */
  async append(lines: readonly JournalLine[], texts: readonly JournalText[]): Promise<void> {
    const changes = lines.map(({ entry }) => journalledChange.parse(JSON.parse(entry)));
    if (changes.some((change, index) => change.sequence !== lines[index]!.sequence))
      throw new KeepingError('damaged');
    await this.#inTurn(async () => {
      await this.#lock();
      const volume = await this.#open();
      if (!volume) throw new KeepingError('out-of-step');
      for (const text of texts) await this.texts.put(text);
      await volume.append(lines, changes);
    });
  }

  /** Begins to take the library over anew, as it is after the change of a sequence. */
  startAnew(beginning: { schema: number; sequence: number; reason: string }): Promise<void> {
    return this.#inTurn(async () => {
      await this.#lock();
      await this.#making?.close();
      const id = randomBytes(16).toString('hex');
      const takenAt = this.now().toISOString();
      this.#making = await VolumeInMaking.begin(this.#path(MAKING), this.disk, { ...beginning, id, takenAt });
    });
  }

  /** Takes over the next of: changes of the log (before any row), rows, texts. */
  handOver(part: { lines: JournalLine[]; rows: JournalRow[]; texts: JournalText[] }): Promise<void> {
    return this.#inTurn(async () => {
      const making = this.#making;
      if (!making) throw new KeepingError('out-of-step');
      for (const text of part.texts) await this.texts.put(text);
      await making.addLines(part.lines);
      if (part.rows.length > 0) await making.addRows(part.rows);
    });
  }

  /** Proves what was handed over against the counts and puts it into force. */
  finishAnew(counts: Counts): Promise<JournalState | null> {
    return this.#inTurn(async () => {
      await this.#finish(counts);
      const volumes = await this.#volumes();
      const name = String(Number(volumes.at(-1) ?? 0) + 1).padStart(6, '0');
      await this.disk.rename(this.#path(MAKING), this.#path(name));
      await this.disk.syncFolder(this.folder);
      await this.#giveUp();
      for (const old of volumes.slice(0, -KEPT_VOLUMES)) await this.disk.removeFolder(this.#path(old));
      return stateOf(await this.#open());
    });
  }

  /** Proves what was handed over, and hands it on instead of putting it into force. */
  finishAside(counts: Counts): Promise<RowFile> {
    return this.#inTurn(async () => {
      const file = await this.#finish(counts);
      await this.disk.removeFolder(this.#path(MAKING));
      return file;
    });
  }

  /** The rows after the last change, from a state of this journal or from its base; `null` while there is no journal. */
  rows(from?: RowFile): Promise<(LibraryRows & { id: string; schema: number }) | null> {
    return this.#inTurn(async () => {
      const volume = await this.#open();
      return volume && { id: volume.id, schema: volume.schema, ...(await volume.rows(from)) };
    });
  }

  /** The changes that are kept and sound, oldest first. */
  lines(): Promise<string[]> {
    return this.#inTurn(async () => {
      const entries: string[] = [];
      const volume = await this.#open();
      if (volume) for await (const { entry } of volume.lines()) entries.push(entry);
      return entries;
    });
  }

  /** The latest beginning before the one in force that can still be read, after its last change. */
  earlier(): Promise<(LibraryRows & { id: string; schema: number }) | null> {
    return this.#inTurn(async () => {
      for (const name of (await this.#volumes()).slice(0, -1).reverse()) {
        const volume = await Volume.open(this.#path(name), this.disk);
        const rows = await volume?.rows().catch((error: unknown) => {
          if (error instanceof KeepingError) return null;
          throw error;
        });
        if (volume && rows) return { id: volume.id, schema: volume.schema, ...rows };
      }
      return null;
    });
  }

  /** Takes a proven state of the library as the base when many changes have been made since the present one. */
  considerBase(state: { id: string; sequence: number; bytes: Uint8Array }): Promise<void> {
    return this.#inTurn(async () => {
      const volume = await this.#open();
      if (volume?.id !== state.id || volume.sinceBase < BASE_AFTER) return;
      await volume.rollBase(state.bytes, this.now());
    });
  }

  /** Lets the folder go. */
  close(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#giveUp();
      await this.#unlock?.();
      this.#unlock = null;
    });
  }

  async #finish(counts: Counts): Promise<RowFile> {
    const making = this.#making;
    if (!making) throw new KeepingError('out-of-step');
    this.#making = null;
    try {
      return await making.finish(counts);
    } finally {
      await making.close();
    }
  }

  async #open(): Promise<Volume | null> {
    if (this.#volume) return this.#volume;
    // A disk that takes no lock can still be read.
    await this.#lock().catch((error: unknown) => {
      if (error instanceof KeepingError || errorCode(error) === undefined) throw error;
    });
    const newest = (await this.#volumes()).at(-1);
    if (newest === undefined) return null;
    this.#volume = await Volume.open(this.#path(newest), this.disk).catch((error: unknown) => {
      // The disk itself cannot read it.
      throw errorCode(error) === 'EIO' ? new KeepingError('damaged') : error;
    });
    if (!this.#volume) throw new KeepingError('damaged');
    return this.#volume;
  }

  async #lock(): Promise<void> {
    if (this.#unlock) return;
    await this.disk.makeFolder(this.folder);
    this.#unlock = await lockFolder(this.folder, this.disk);
  }

  async #volumes(): Promise<string[]> {
    return (await this.disk.list(this.folder)).filter(isVolume);
  }

  async #giveUp(): Promise<void> {
    const volume = this.#volume;
    this.#volume = null;
    await volume?.close();
  }

  #path(name: string): string {
    return join(this.folder, name);
  }

  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const done = this.#turn.then(async () => {
      try {
        return await work();
      } catch (error) {
        await this.#giveUp().catch(() => undefined);
        throw error;
      }
    });
    this.#turn = done.catch(() => undefined);
    return done;
  }
}

const stateOf = (volume: Volume | null): JournalState | null =>
  volume && {
    id: volume.id,
    schema: volume.schema,
    last: volume.segments.last,
    lastDigest: volume.segments.lastDigest,
    counts: volume.counts,
    damaged: volume.damaged,
    isTorn: volume.segments.isTorn,
  };
