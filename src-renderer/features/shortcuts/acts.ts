import type { Action } from '../../state/actions.svelte';

/** Whether the key of an action acts where the focus is. */
export function acts(
  { scope, shortcut }: Pick<Action, 'scope' | 'shortcut'>,
  target: EventTarget | null,
): boolean {
  const element = target instanceof Element ? target : null;
  if (scope === 'anywhere') return true;
  if (element?.closest('[role=dialog]')) return false;
  const inReader = Boolean(element?.closest('.cm-content'));
  if (scope === 'reader') return inReader;
  if (scope !== 'page' || inReader) return true;
  if (element?.closest('input, textarea, select, [contenteditable], nav')) return false;
  // Where options are chosen by letters, plain keys are theirs.
  return shortcut?.includes('Mod+') === true || !element?.closest('[role=combobox]');
}
