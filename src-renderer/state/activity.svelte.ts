import { exportChangeLog } from '../commands/export-change-log';
import type { History } from '../commands/history';
import { accountOf, makes, type Account, type Subject } from '../core/activity/account';
import type { NamesNow } from '../core/activity/differences';
import { readChangesBelow } from '../db/changes';
import type { LibraryDatabase } from '../db/database';
import type { Host } from '../host/host';
import type { Notices } from './notices';
import type { PartiesState } from './parties.svelte';
import type { TagSetState } from './tag-set.svelte';
import { tellSaved } from './tell-saved';

/** So many are told at once, and so many entries are read for them at a time. */
const STEP = 50;
const PAGE = 100;

interface ActivityParts {
  db: LibraryDatabase;
  history: History;
  host: Host;
  notices: Notices;
  parties: PartiesState;
  tagSet: TagSetState;
}

/** Who changed what when, of one annotation or one document: read from the log, the newest first, as far as it is wanted. */
export class Activity {
  accounts = $state.raw<readonly Account[]>([]);
  /** Whether the log may hold older ones. */
  more = $state(false);
  reading = $state(false);
  #parts: ActivityParts;
  #subject = $state.raw<Subject | null>(null);
  #below = Infinity;
  #turn = 0;

  constructor(parts: ActivityParts) {
    this.#parts = parts;
  }

  /** What it is of. */
  get of(): Subject['of'] | null {
    return this.#subject?.of ?? null;
  }

  /** Begins with the newest of a subject. */
  async begin(subject: Subject): Promise<void> {
    this.#turn++;
    this.#subject = subject;
    this.#below = Infinity;
    this.accounts = [];
    this.more = true;
    this.reading = true;
    await this.#parts.history.flush();
    await this.older();
  }

  /** Reads on. */
  async older(): Promise<void> {
    const subject = this.#subject;
    if (!subject || !this.more) return;
    const turn = this.#turn;
    this.reading = true;
    const { db, parties, tagSet } = this.#parts;
    const names: NamesNow = {
      tagSet: tagSet.current,
      party: (id) => parties.find(id)?.name ?? null,
    };
    const found: Account[] = [];
    let isLast = false;
    while (found.length < STEP && !isLast) {
      const entries = await readChangesBelow(db, this.#below, PAGE);
      if (turn !== this.#turn) return;
      for (const entry of entries) {
        const account = accountOf(entry, subject, names);
        if (account) found.push(account);
        this.#below = entry.sequence;
        isLast = subject.of === 'annotation' && makes(entry, subject.id);
        if (isLast || found.length === STEP) break;
      }
      isLast ||= entries.length < PAGE && found.length < STEP;
    }
    this.accounts = [...this.accounts, ...found];
    this.more = !isLast;
    this.reading = false;
  }

  /** Asks where, and writes the whole log there. */
  async exportLog(): Promise<void> {
    const { db, history, host, notices } = this.#parts;
    const saved = await exportChangeLog(db, history, host);
    if (!saved)
      notices.problem({
        message: 'The log was not exported: the last changes are not saved yet.',
        wayOut: 'They are kept and tried again; export the log when the status line says “Saved”.',
      });
    else tellSaved(notices, saved);
  }
}
