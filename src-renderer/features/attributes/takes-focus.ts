import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { AttributeRows } from '../../state/attribute-rows.svelte';

/** Lets an element take the focus when the row of an attribute is to have it. */
export const takesFocus =
  (rows: AttributeRows, annotationId: string, attributeId: string): Attachment<HTMLElement> =>
  (element) => {
    const { wish } = rows;
    if (wish?.annotationId !== annotationId || wish.attributeId !== attributeId) return;
    untrack(() => {
      rows.wish = null;
      element.focus({ preventScroll: true });
      if (element instanceof HTMLTextAreaElement) element.select();
    });
  };
