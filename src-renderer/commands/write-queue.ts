import type { Change } from '../core/change/change';
import type { DocumentText } from '../core/document/document';
import { commitChange } from '../db/changes';
import type { LibraryDatabase } from '../db/database';

/** How the last changes stand. `failed` keeps them in the queue; they are tried again. */
export type SavingStatus =
  { state: 'saved' } | { state: 'saving' } | { state: 'failed'; unsaved: number; reason: string };

interface Waiting {
  change: Change;
  texts: DocumentText[];
  settled(): void;
}

const RETRY_MS = 2000;

/** What no second try can mend: the change itself is at odds with the store. */
const contradictions = new Set(['ConstraintError', 'DataError', 'DataCloneError']);

/**
 * Changes on their way to the store: one transaction each, in the order they were made. A store that does not
 * take one (a full disk) holds up those behind it and is tried again; a change that contradicts the store is
 * given back, so that it cannot hold up the others for ever.
 */
export class WriteQueue {
  #waiting: Waiting[] = [];
  #writing: Promise<void> | null = null;
  #failed = false;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private db: LibraryDatabase,
    private tell: {
      status(status: SavingStatus): void;
      refused(change: Change, reason: string): void;
    },
  ) {}

  /** What is not written yet, oldest first. */
  get waiting(): readonly { change: Change; texts: DocumentText[] }[] {
    return this.#waiting;
  }

  /** Resolves when the change is written, however many tries that takes, or given back. */
  add(change: Change, texts: DocumentText[]): Promise<void> {
    return new Promise((settled) => {
      this.#waiting.push({ change, texts, settled });
      void this.flush();
    });
  }

  /** Tries to write what waits; resolves with whether nothing waits any more. */
  async flush(): Promise<boolean> {
    if (this.#waiting.length > 0) await (this.#writing ??= this.#write());
    return this.#waiting.length === 0;
  }

  async #write(): Promise<void> {
    clearTimeout(this.#retry);
    if (!this.#failed) this.tell.status({ state: 'saving' });
    try {
      for (let next = this.#waiting[0]; next; next = this.#waiting[0]) {
        await this.#writeOne(next);
        this.#waiting.shift();
        next.settled();
      }
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

  async #writeOne({ change, texts }: Waiting): Promise<void> {
    try {
      await commitChange(this.db, change, texts);
    } catch (error) {
      if (!contradictions.has(nameOf(error))) throw error;
      this.tell.refused(change, nameOf(error));
    }
  }
}

/** The name of an error; of a bulk write that failed, the name of its first failure. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const failures: unknown = 'failures' in error ? error.failures : undefined;
  const first: unknown = Array.isArray(failures) ? failures[0] : undefined;
  return first instanceof Error ? first.name : error.name;
}
