import type { ChangeEntry } from './change';

export type LogEntry = Pick<ChangeEntry, 'sequence' | 'kind' | 'target'>;

/**
 * Finds in the change log what undo and redo would act on now, fed from the newest entry backwards and told
 * to stop as soon as the answer stands. The log only grows: an undo or a redo is an entry that names the `do`
 * entry it turns back or repeats, so the newest mention of an entry says how it stands.
 */
export class HistoryTops {
  /** The sequence of the `do` entry to turn back: the newest that stands. */
  undo: number | null = null;
  /** The sequence of the `do` entry to repeat: the last one turned back, unless something was done since. */
  redo: number | null = null;
  #mentioned = new Set<number>();
  #redoSettled = false;

  /** Takes the next older entry; answers whether older ones can change nothing any more. */
  feed(entry: LogEntry): boolean {
    if (entry.kind === 'record') return this.#redoSettled && this.undo !== null;
    const subject = entry.target ?? entry.sequence;
    const isNewest = !this.#mentioned.has(subject);
    this.#mentioned.add(subject);
    if (entry.kind === 'do') this.#redoSettled = true;
    if (isNewest && entry.kind === 'undo') {
      if (!this.#redoSettled) this.redo = subject;
      this.#redoSettled = true;
    } else if (isNewest) {
      this.undo ??= subject;
    }
    return this.#redoSettled && this.undo !== null;
  }
}

/** The same for a log at hand, newest entry first; reads no more of it than needed. */
export function historyTops(newestFirst: Iterable<LogEntry>): { undo: number | null; redo: number | null } {
  const tops = new HistoryTops();
  for (const entry of newestFirst) if (tops.feed(entry)) break;
  return { undo: tops.undo, redo: tops.redo };
}
