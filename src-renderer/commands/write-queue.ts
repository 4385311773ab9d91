import type { Change } from '../core/change/change';
import type { DocumentText } from '../core/document/document';
import { commitChange } from '../db/changes';
import type { LibraryDatabase } from '../db/database';
import type { ChangeJournal } from './library-journal';

/** How the last changes stand. `failed` keeps them in the queue; they are tried again. */
export type SavingStatus =
  { state: 'saved' } | { state: 'saving' } | { state: 'failed'; unsaved: number; reason: string };

interface Waiting {
  change: Change;
  texts: DocumentText[];
  /** Its place in the log once the store has it; then it waits for the journal alone. */
  sequence: number | null;
  settled: () => void;
}

const RETRY_MS = 2000;
/** So many changes at most go to the journal at once; they share its one wait for the disk. */
const MOST_AT_ONCE = 200;

/** What no second try can mend: the change itself is at odds with the store. */
const contradictions = new Set(['ConstraintError', 'DataError', 'DataCloneError']);

/**
 * Changes on their way to store and journal, in the order they were made: one transaction each, then a line of the
 * journal; only then are they saved. What does not take one (a full disk) holds up those behind it and is tried again; a
 * change that contradicts the store is given back, so that it cannot hold up the others for ever.
 */
export class WriteQueue {
  #waiting: Waiting[] = [];
  #writing: Promise<void> | null = null;
  #failed = false;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private db: LibraryDatabase,
    private journal: ChangeJournal,
    private tell: {
      status(status: SavingStatus): void;
      refused(change: Change, reason: string): void;
    },
  ) {}

  /** What is not saved yet, oldest first. */
  get waiting(): readonly { change: Change; texts: DocumentText[] }[] {
    return this.#waiting;
  }

  /** Resolves when the change is saved, however many tries that takes, or given back. */
  add(change: Change, texts: DocumentText[]): Promise<void> {
    return new Promise((settled) => {
      this.#waiting.push({ change, texts, sequence: null, settled });
      void this.flush();
    });
  }

  /** Tries to save what waits; resolves with whether nothing waits any more. */
  async flush(): Promise<boolean> {
    if (this.#waiting.length > 0) await (this.#writing ??= this.#write());
    return this.#waiting.length === 0;
  }

  async #write(): Promise<void> {
    clearTimeout(this.#retry);
    if (!this.#failed) this.tell.status({ state: 'saving' });
    try {
      while (this.#waiting.length > 0) await this.#writeSome();
      this.#failed = false;
      this.tell.status({ state: 'saved' });
    } catch (error) {
      this.#failed = true;
      this.tell.status({ state: 'failed', unsaved: this.#waiting.length, reason: nameOf(error) });
      this.#retry = setTimeout(() => void this.flush(), RETRY_MS);
    } finally {
      this.#writing = null;
    }
  }

  /** Brings the first that wait into the store, one by one, and then into the journal together. */
  async #writeSome(): Promise<void> {
    const stored: Waiting[] = [];
    let failure: { error: unknown } | null = null;
    try {
      for (const next of this.#waiting.slice(0, MOST_AT_ONCE)) {
        if (next.sequence === null && this.journal.needsSnapshot(next.change)) {
          // It holds what is in the journal: those before it must be there.
          if (stored.length > 0) break;
          await this.journal.takeSnapshotBefore(next.change);
        }
        if (await this.#store(next)) stored.push(next);
      }
    } catch (error) {
      failure = { error };
    }
    if (stored.length > 0) await this.#finish(stored);
    if (failure) throw failure.error;
  }

  /** Answers whether the store has the change; it has not where the change contradicts it. */
  async #store(next: Waiting): Promise<boolean> {
    if (next.sequence !== null) return true;
    try {
      next.sequence = await commitChange(this.db, next.change, next.texts);
      return true;
    } catch (error) {
      if (!contradictions.has(nameOf(error))) throw error;
      this.#waiting.splice(this.#waiting.indexOf(next), 1);
      this.tell.refused(next.change, nameOf(error));
      next.settled();
      return false;
    }
  }

  async #finish(stored: readonly Waiting[]): Promise<void> {
    await this.journal.append(
      stored.map(({ change, texts, sequence }) => ({ entry: { ...change, sequence: sequence! }, texts })),
    );
    this.#waiting.splice(0, stored.length);
    for (const { settled } of stored) settled();
  }
}

/** The name of an error; of a bulk write that failed, the name of its first failure. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const failures: unknown = 'failures' in error ? error.failures : undefined;
  const first: unknown = Array.isArray(failures) ? failures[0] : undefined;
  return first instanceof Error ? first.name : error.name;
}
