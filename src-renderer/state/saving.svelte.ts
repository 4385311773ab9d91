import type { History, SavingStatus } from '../commands/history';

/** Whether what is on the screen is in the store, and what undo and redo would do. */
export class SavingState {
  status = $state.raw<SavingStatus>({ state: 'saved', at: null });
  undoLabel = $state<string | null>(null);
  redoLabel = $state<string | null>(null);

  constructor(private history: History) {
    // Known at once, so that the next key finds undo or redo ready; the log has the last word once it is written.
    history.onEdits((_, { kind, label }) => {
      if (kind !== 'undo') this.undoLabel = label;
      if (kind === 'do') this.redoLabel = null;
      if (kind === 'undo') this.redoLabel = label;
    });
    history.onStatus((status) => {
      this.status = status;
      if (status.state === 'saved') void this.refresh();
    });
  }

  async refresh(): Promise<void> {
    const { undo, redo } = await this.history.tops();
    this.undoLabel = undo?.label ?? null;
    this.redoLabel = redo?.label ?? null;
  }
}
