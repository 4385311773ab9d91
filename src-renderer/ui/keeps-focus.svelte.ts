import { tick } from 'svelte';
import type { Attachment } from 'svelte/attachments';

/**
 * Remembers what had the focus in an element last, and gives it back when the element comes into use again: whoever
 * returns finds the caret, the field or the button where it was left.
 */
export function keepsFocus(inUse: () => boolean): Attachment<HTMLElement> {
  return (element) => {
    let last: HTMLElement | null = null;
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement) last = target;
    };
    element.addEventListener('focusin', remember);
    $effect(() => {
      if (!inUse()) return;
      void tick().then(() => {
        if (last?.isConnected) last.focus({ preventScroll: true });
      });
    });
    return () => element.removeEventListener('focusin', remember);
  };
}
