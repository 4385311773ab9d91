import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { Workbench } from '../../state/workbench';

/** Lets an element take the focus when the row of an attribute is to have it. */
export const takesFocus =
  ({ preferences, rows }: Workbench, annotationId: string, attributeId: string): Attachment<HTMLElement> =>
  (element) => {
    const { wish } = rows;
    if (wish?.annotationId !== annotationId || wish.attributeId !== attributeId) return;
    untrack(() => {
      rows.wish = null;
      // Beside the text a card comes into sight by itself; a list is there to be scrolled.
      element.focus({ preventScroll: true });
      if (preferences.current.cards === 'all') element.scrollIntoView({ block: 'nearest' });
      if (element instanceof HTMLTextAreaElement) element.select();
    });
  };
