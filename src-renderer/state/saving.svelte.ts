import type { History } from '../commands/history';
import type { SavingStatus } from '../commands/write-queue';

/** Whether what is on the screen is in the store, and what undo and redo would do. */
export class SavingState {
  status = $state.raw<SavingStatus>({ state: 'saved' });
  /** When the last change was written, ISO 8601; `null` while none was since the start. */
  savedAt = $state<string | null>(null);
  undoLabel = $state<string | null>(null);
  redoLabel = $state<string | null>(null);
  #asked = 0;

  constructor(private history: History) {
    // Known at once, so that the next key finds undo or redo ready; the log has the last word once it is written.
    history.onEdits((_, { kind, label }) => {
      if (kind === 'do' || kind === 'redo') this.undoLabel = label;
      if (kind === 'do') this.redoLabel = null;
      if (kind === 'undo') this.redoLabel = label;
    });
    history.onStatus((status) => {
      this.status = status;
      if (status.state !== 'saved') return;
      this.savedAt = new Date().toISOString();
      void this.refresh();
    });
  }

  async refresh(): Promise<void> {
    const asked = ++this.#asked;
    const { undo, redo } = await this.history.tops();
    if (asked !== this.#asked) return;
    this.undoLabel = undo?.label ?? null;
    this.redoLabel = redo?.label ?? null;
  }
}
