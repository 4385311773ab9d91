import { tick } from 'svelte';
import type { Workbench } from '../../state/workbench';
import { changeType, relationRows } from './rows';

/** The keys of a relation that has the focus on its card; whether the key was one of them. */
export function rowKey(workbench: Workbench, event: KeyboardEvent): boolean {
  const { relating, selection } = workbench;
  const { annotation } = selection;
  const id = event.target instanceof Element ? event.target.getAttribute('data-relation') : null;
  if (id === null || !annotation || event.ctrlKey || event.metaKey || event.altKey) return false;
  const row = relationRows(workbench, annotation.id).find(({ relation }) => relation.id === id);
  if (!row) return false;
  if (event.key === 'Delete' || event.key === 'Backspace') {
    relating.remove(row.relation);
    void tick().then(focusRelations);
  } else if (event.key.toLowerCase() === 't') changeType(workbench, annotation, row);
  else return false;
  return true;
}

/** Takes the focus to the first relation on the chosen card, or where there is none to what makes one. */
export const focusRelations = (): void =>
  document.querySelector<HTMLElement>('[data-chosen] [data-relation], [data-chosen] [data-relate]')?.focus();
