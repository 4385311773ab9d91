import type { Change } from '../core/change/change';
import type { Document } from '../core/document/document';
import type { LibraryDatabase } from '../db/database';
import { writeTexts } from '../db/whole-library';
import type { Host, SnapshotReason } from '../host/host';
import { alignJournal, sendChanges, type LoggedChange } from './align-journal';
import { beginJournal } from './hand-over';
import { isTextOf } from './is-text-of';
import { kept, KeepingError } from './kept';

/** Where changes go once the store has them, before they are said to be saved. */
export interface ChangeJournal {
  /** Resolves when the changes are on the disk; throws what is refused. */
  append(changes: readonly LoggedChange[]): Promise<void>;
  /** Whether a snapshot goes before a change: an import, a restoring, or a change of many rows. */
  needsSnapshot(change: Change): boolean;
  /** Takes it; throws what is refused. */
  takeSnapshotBefore(change: Change): Promise<void>;
  /** The text of a document as the store has it, or as the journal has it where the store's is missing or damaged. */
  soundText(document: Document, readStored: () => Promise<string>): Promise<string>;
}

/** A change with so many edits or more is preceded by a snapshot. */
const MANY_EDITS = 100;

const OCCASIONS: Record<string, SnapshotReason> = {
  'library.import': 'before-import',
  'library.restore': 'before-restore',
};

/** For what stands on the store alone: tests of other things. */
export const noJournal: ChangeJournal = {
  append: () => Promise.resolve(),
  needsSnapshot: () => false,
  takeSnapshotBefore: () => Promise.resolve(),
  soundText: (_, readStored) => readStored(),
};

/** The journal of the open library. */
export class LibraryJournal implements ChangeJournal {
  constructor(
    private db: LibraryDatabase,
    private host: Host,
    private tell: {
      /** The journal was gone or damaged and has begun anew from the store. */
      begunAnew(): void;
      /** A snapshot could not be taken in the chosen folder and stands in the profile's own. */
      takenElsewhere(): void;
      /** The text of a document was damaged in the store and has been taken from the journal. */
      textMended(title: string): void;
    },
  ) {}

  async append(changes: readonly LoggedChange[]): Promise<void> {
    try {
      await sendChanges(this.host, changes);
    } catch (error) {
      if (!(error instanceof KeepingError && error.code === 'out-of-step')) throw error;
      await this.#align();
    }
  }

  needsSnapshot({ command, edits }: Change): boolean {
    return command in OCCASIONS || edits.length >= MANY_EDITS;
  }

  takeSnapshotBefore({ command }: Change): Promise<void> {
    return this.takeSnapshot(OCCASIONS[command] ?? 'before-mass-change');
  }

  /** Chromium keeps long texts in files of their own, without a checksum: each is held against the hash of its document. */
  async soundText(document: Document, readStored: () => Promise<string>): Promise<string> {
    const stored = await readStored().catch(() => null);
    if (stored !== null && (await isTextOf(document, stored))) return stored;
    const { sha256 } = document;
    const text = await kept(this.host, 'journal.text', { sha256 }).catch(() => null);
    if (text === null || !(await isTextOf(document, text)))
      throw new Error('its text is damaged and has no copy');
    await writeTexts(this.db, [{ sha256, text }]).catch(() => undefined);
    this.tell.textMended(document.title);
    return text;
  }

  /** Takes a snapshot; a journal that is too damaged for one begins anew first. Throws what is refused. */
  async takeSnapshot(reason: SnapshotReason): Promise<void> {
    const take = () => kept(this.host, 'snapshots.take', { reason });
    const { elsewhere } = await take().catch(async (error: unknown) => {
      if (!(error instanceof KeepingError && (error.code === 'damaged' || error.code === 'missing')))
        throw error;
      await this.#beginAnew();
      return take();
    });
    if (elsewhere) this.tell.takenElsewhere();
  }

  /** The journal lacks what the store has, or is gone. */
  async #align(): Promise<void> {
    const state = await kept(this.host, 'journal.state', undefined).catch((error: unknown) => {
      if (error instanceof KeepingError && error.code === 'damaged') return null;
      throw error;
    });
    switch (await alignJournal(this.db, this.host, state)) {
      case 'same':
        return;
      case 'no-journal':
      case 'migrated':
      case 'journal-damaged':
        return this.#beginAnew();
      case 'behind':
      case 'apart':
        throw new KeepingError('out-of-step');
    }
  }

  async #beginAnew(): Promise<void> {
    await beginJournal(this.db, this.host, 'damaged');
    this.tell.begunAnew();
  }
}
