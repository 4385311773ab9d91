import type { LibraryDatabase } from '../db/database';
import { countRows, readSequences } from '../db/whole-library';
import type { Host } from '../host/host';
import type { Notices } from './notices';
import { wordsForWriteRefusal } from './refusals';
import type { SavingState } from './saving.svelte';

interface DiagnosingParts {
  db: LibraryDatabase;
  host: Host;
  notices: Notices;
  saving: SavingState;
}

const MOST_ERRORS = 50;

/** Gathers what helps to find a fault, without a word of what the library says. */
export class Diagnosing {
  #parts: DiagnosingParts;
  /** Names of errors alone: their messages may quote texts. */
  #errors: { at: string; name: string }[] = [];

  constructor(parts: DiagnosingParts) {
    this.#parts = parts;
    const note = (error: unknown): void => {
      this.#errors.push({
        at: new Date().toISOString(),
        name: error instanceof Error ? error.name : typeof error,
      });
      if (this.#errors.length > MOST_ERRORS) this.#errors.shift();
    };
    addEventListener('error', ({ error }) => note(error));
    addEventListener('unhandledrejection', ({ reason }) => note(reason));
  }

  /** Asks where, and writes the bundle there. */
  async save(): Promise<void> {
    const { db, host, notices, saving } = this.#parts;
    const counts = await countRows(db).catch(() => ({}));
    const sequences = await readSequences(db).catch(() => []);
    const { quota, usage } = await navigator.storage.estimate();
    const saved = await host.call('diagnostics.save', {
      store: {
        version: db.verno,
        counts,
        changes: sequences.length,
        lastSequence: sequences.at(-1) ?? 0,
        quota: quota ?? null,
        usage: usage ?? null,
        isPersisted: await navigator.storage.persisted(),
        saving: saving.status.state === 'failed' ? saving.status.reason : saving.status.state,
      },
      errors: this.#errors,
    });
    if (!saved.ok) notices.problem(wordsForWriteRefusal(saved.refusal));
    else if (saved.value)
      notices.tell(`Saved ${saved.value.fileName} in ${saved.value.folder}. It holds no text, name or note.`);
  }
}
