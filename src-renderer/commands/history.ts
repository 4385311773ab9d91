import type { Change, ChangeEntry, Edit } from '../core/change/change';
import { invertEdits } from '../core/change/invert';
import type { Document, DocumentText } from '../core/document/document';
import { readHistoryTops } from '../db/changes';
import type { LibraryDatabase } from '../db/database';
import type { Author } from './author';
import { noJournal, type ChangeJournal } from './library-journal';
import { WriteQueue, type SavingStatus } from './write-queue';

/**
 * The one way by which the library changes. Listeners see the edits at once (the screen follows memory);
 * store and journal are written through behind them. Knows no user interface.
 */
export class History {
  #queue: WriteQueue;
  #revision = 0;
  #turns: Promise<unknown> = Promise.resolve();
  #onEdits = new Set<(edits: Edit[], change: Change) => void>();
  #onStatus = new Set<(status: SavingStatus) => void>();
  #onRefused = new Set<(change: Change, reason: string) => void>();

  constructor(
    private db: LibraryDatabase,
    private journal: ChangeJournal = noJournal,
  ) {
    this.#queue = new WriteQueue(db, journal, {
      status: (status) => this.#onStatus.forEach((listener) => listener(status)),
      refused: (change, reason) => this.#takeBack(change, reason),
    });
  }

  /** Hears of every change at the moment it is made, before it is written. */
  onEdits(listener: (edits: Edit[], change: Change) => void): void {
    this.#onEdits.add(listener);
  }

  onStatus(listener: (status: SavingStatus) => void): void {
    this.#onStatus.add(listener);
  }

  /** Hears of a change that contradicts the store, after it was taken back from memory. */
  onRefused(listener: (change: Change, reason: string) => void): void {
    this.#onRefused.add(listener);
  }

  /** Counts up with each change that is made: what was read before it may be out of date. */
  get revision(): number {
    return this.#revision;
  }

  /** What is made but not written yet, oldest first; to be laid over what is read from the store. */
  get unwritten(): readonly { change: Change; texts: DocumentText[] }[] {
    return this.#queue.waiting;
  }

  /** Makes a change. Resolves when it is written, however many tries that takes, or was taken back. */
  commit(change: Change, texts: DocumentText[] = []): Promise<void> {
    this.#announce(change.edits, change);
    return this.#queue.add(change, texts);
  }

  /** Tries to write what waits; resolves with whether nothing waits any more. */
  flush(): Promise<boolean> {
    return this.#queue.flush();
  }

  /** The text of a document: what the store has, or what the journal has where that is damaged. Throws where neither is sound. */
  soundText(document: Document, readStored: () => Promise<string>): Promise<string> {
    return this.journal.soundText(document, readStored);
  }

  /** What undo and redo would do now. */
  tops(): Promise<{ undo: ChangeEntry | null; redo: ChangeEntry | null }> {
    return readHistoryTops(this.db);
  }

  /** Turns the last change back, wherever it was; `null` when there is none or the store does not answer. */
  undo(author: Author): Promise<Change | null> {
    return this.#inTurn(() => this.#turn(author, 'undo'));
  }

  /** Repeats the change that was turned back last. */
  redo(author: Author): Promise<Change | null> {
    return this.#inTurn(() => this.#turn(author, 'redo'));
  }

  /** A key held down asks again before the last undo is written; each must see the log that the one before left. */
  #inTurn<Outcome>(turn: () => Promise<Outcome>): Promise<Outcome> {
    const outcome = this.#turns.then(turn);
    this.#turns = outcome.catch(() => undefined);
    return outcome;
  }

  async #turn(author: Author, kind: 'undo' | 'redo'): Promise<Change | null> {
    let entry: ChangeEntry | null;
    let revision: number;
    // A change made while the log is read would be overrun by the older one that is turned back.
    do {
      if (!(await this.flush())) return null;
      revision = this.#revision;
      entry = (await this.tops())[kind];
    } while (revision !== this.#revision);
    if (!entry) return null;
    const change: Change = {
      command: entry.command,
      label: entry.label,
      documentId: entry.documentId,
      edits: kind === 'undo' ? invertEdits(entry.edits) : entry.edits,
      annotator: author.annotator,
      at: author.now(),
      kind,
      target: entry.sequence,
    };
    await this.commit(change);
    return change;
  }

  #takeBack(change: Change, reason: string): void {
    this.#announce(invertEdits(change.edits), change);
    for (const listener of this.#onRefused) listener(change, reason);
  }

  #announce(edits: Edit[], change: Change): void {
    this.#revision++;
    for (const listener of this.#onEdits) listener(edits, change);
  }
}
