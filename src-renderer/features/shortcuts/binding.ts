import type { Action } from '../../state/actions.svelte';

/**
 * A shortcut as tinykeys writes it. A digit is meant by its place on the keyboard or on the number pad: on a
 * French keyboard the bare key gives another character.
 */
export const bindingOf = (shortcut: string): string =>
  shortcut
    .split(/\b\+/)
    .map((key) => (key === 'Mod' ? '$mod' : /^\d$/.test(key) ? `(Digit${key}|Numpad${key})` : key))
    .join('+');

/** Whether a key of this scope acts where the focus is. In a dialog nothing but the dialog's own keys acts. */
export function acts(scope: Action['scope'], target: EventTarget | null): boolean {
  const element = target instanceof Element ? target : null;
  const reader = element?.closest('.cm-content') ?? null;
  if (scope === undefined) return true;
  if (element?.closest('[role=dialog]')) return false;
  if (scope === 'reader') return reader !== null;
  return reader !== null || !element?.closest('input, textarea, select, [contenteditable]');
}
