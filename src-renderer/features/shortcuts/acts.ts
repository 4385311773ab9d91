import type { Action } from '../../state/actions.svelte';

/** Whether a key of this scope acts where the focus is. */
export function acts(scope: Action['scope'], target: EventTarget | null): boolean {
  const element = target instanceof Element ? target : null;
  if (scope === 'anywhere') return true;
  if (element?.closest('[role=dialog]')) return false;
  const inReader = Boolean(element?.closest('.cm-content'));
  if (scope === 'reader') return inReader;
  if (scope === 'page')
    return inReader || !element?.closest('input, textarea, select, [contenteditable], nav');
  return true;
}
