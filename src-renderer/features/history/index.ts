import { annotationOf } from '../../core/change/annotation-of';
import type { Change } from '../../core/change/change';
import type { Action } from '../../state/actions.svelte';
import { READ } from '../../state/views.svelte';
import type { Workbench } from '../../state/workbench';
import type { Feature } from '../feature';

export const history: Feature = { actions: historyActions };

/** Undo and redo, across documents and restarts. */
function historyActions({
  author,
  desk,
  history: log,
  library,
  notices,
  open,
  reader,
  saving,
  selection,
  views,
}: Workbench) {
  async function turn(kind: 'undo' | 'redo'): Promise<void> {
    // What is undone elsewhere must not take the selection from whoever has gone to the text meanwhile.
    const isReading = views.shown === READ;
    const change = await log[kind](author());
    if (change) await show(change, kind, isReading);
    else if (saving.status.state === 'failed') {
      notices.problem({
        message: `Nothing can be ${kind === 'undo' ? 'undone' : 'redone'} until the last changes are saved.`,
        wayOut: 'They are kept and tried again; free some disk space if it is full.',
      });
    }
  }

  /** An undone change is seen where it happened; what shows the whole library shows it as it is. */
  async function show(change: Change, kind: 'undo' | 'redo', wasReading: boolean): Promise<void> {
    const before = open.page?.document.id;
    const document = library.find(change.documentId);
    const where = document && document.id !== before ? ` in “${document.title}”` : '';
    notices.tell(`${kind === 'undo' ? 'Undone' : 'Redone'}: ${change.label}${where}`);
    if (!wasReading || views.shown !== READ) return;
    if (document) await desk.show(document);
    const row = open.annotation(annotationOf(change.edits, selection.annotationId));
    selection.choose(row?.id ?? null);
    if (row) {
      selection.caret = row.end;
      reader.handle?.reveal(row);
    }
  }

  const actions: Action[] = [
    {
      id: 'history.undo',
      label: () => (saving.undoLabel === null ? 'Undo' : `Undo ${saving.undoLabel}`),
      menu: { section: 'Edit', group: 1 },
      shortcut: 'Mod+Z',
      scope: 'page',
      enabled: () => saving.undoLabel !== null,
      run: () => turn('undo'),
    },
    {
      id: 'history.redo',
      label: () => (saving.redoLabel === null ? 'Redo' : `Redo ${saving.redoLabel}`),
      menu: { section: 'Edit', group: 1 },
      shortcut: 'Mod+Shift+Z',
      scope: 'page',
      enabled: () => saving.redoLabel !== null,
      run: () => turn('redo'),
    },
  ];
  return actions;
}
