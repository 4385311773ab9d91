import type { Change, ChangeEntry, Edit } from '../core/change/change';
import { invertEdits } from '../core/change/invert';
import type { DocumentText } from '../core/document/document';
import { commitChange, readHistoryTops } from '../db/changes';
import type { LibraryDatabase } from '../db/database';
import type { Author } from './author';

/** How the last changes stand. `failed` keeps them visible and in the queue; they are tried again. */
export type SavingStatus =
  | { state: 'saved'; at: string | null }
  | { state: 'saving' }
  | { state: 'failed'; unsaved: number; reason: string };

interface Waiting {
  change: Change;
  texts: DocumentText[];
  written(): void;
}

const RETRY_MS = 2000;

/**
 * The one way by which the library changes. Listeners see the edits at once (the screen follows memory);
 * the store is written through in the same order, one transaction a change. Knows no user interface.
 */
export class History {
  #queue: Waiting[] = [];
  #writing: Promise<void> | null = null;
  #turns: Promise<unknown> = Promise.resolve();
  #retry: ReturnType<typeof setTimeout> | undefined;
  #onEdits = new Set<(edits: Edit[], change: Change) => void>();
  #onStatus = new Set<(status: SavingStatus) => void>();

  constructor(private db: LibraryDatabase) {}

  /** Hears of every change at the moment it is made, before it is written. */
  onEdits(listener: (edits: Edit[], change: Change) => void): void {
    this.#onEdits.add(listener);
  }

  onStatus(listener: (status: SavingStatus) => void): void {
    this.#onStatus.add(listener);
  }

  /** Makes a change. Resolves when the store has acknowledged it, however many tries that takes. */
  commit(change: Change, texts: DocumentText[] = []): Promise<void> {
    for (const listener of this.#onEdits) listener(change.edits, change);
    return new Promise((written) => {
      this.#queue.push({ change, texts, written });
      void this.flush();
    });
  }

  /** Tries to write what waits; resolves with whether nothing waits any more. */
  async flush(): Promise<boolean> {
    if (this.#queue.length > 0) await (this.#writing ??= this.#write());
    return this.#queue.length === 0;
  }

  /** What undo and redo would do now, in the words of the change. */
  async tops(): Promise<{ undo: ChangeEntry | null; redo: ChangeEntry | null }> {
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
    if (!(await this.flush())) return null;
    const entry = (await this.tops())[kind];
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

  async #write(): Promise<void> {
    clearTimeout(this.#retry);
    this.#tell({ state: 'saving' });
    try {
      for (let next = this.#queue[0]; next; next = this.#queue[0]) {
        await commitChange(this.db, next.change, next.texts);
        this.#queue.shift();
        next.written();
        if (this.#queue.length === 0) this.#tell({ state: 'saved', at: next.change.at });
      }
    } catch (error) {
      const reason = error instanceof Error ? error.name : String(error);
      this.#tell({ state: 'failed', unsaved: this.#queue.length, reason });
      this.#retry = setTimeout(() => void this.flush(), RETRY_MS);
    } finally {
      this.#writing = null;
    }
  }

  #tell(status: SavingStatus): void {
    for (const listener of this.#onStatus) listener(status);
  }
}
