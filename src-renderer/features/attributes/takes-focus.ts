import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { Workbench } from '../../state/workbench';

/** Lets an element take the focus when the row of an attribute is to have it. */
export const takesFocus =
  ({ preferences, rows }: Workbench, annotationId: string, attributeId: string): Attachment<HTMLElement> =>
  (element) => {
    const { wish } = rows;
    if (wish?.annotationId !== annotationId || wish.attributeId !== attributeId) return;
    const inList = untrack(() => preferences.current.cards === 'all');
    const take = () => {
      if (rows.wish !== wish || !element.isConnected) return;
      // Beside the text a card comes into sight by itself; a list is there to be scrolled.
      element.focus({ preventScroll: true });
      if (inList) element.scrollIntoView({ block: 'nearest' });
      // The list hides a card until it has its place, and what is hidden takes no focus.
      if (document.activeElement !== element) requestAnimationFrame(take);
      else {
        rows.wish = null;
        if (element instanceof HTMLTextAreaElement) element.select();
      }
    };
    untrack(take);
  };
