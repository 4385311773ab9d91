import { computePosition, flip, offset, shift } from '@floating-ui/dom';
import type { Attachment } from 'svelte/attachments';

const EDGE_PX = 8;

/** Keeps an element beside a place in the window (CSS pixels), below it or above it, never on it. */
export function placeBeside(place: () => DOMRect | null): Attachment<HTMLElement> {
  return (element) => {
    const rect = place();
    if (!rect) return;
    const anchor = { getBoundingClientRect: () => rect };
    void computePosition(anchor, element, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [offset(EDGE_PX), flip({ padding: EDGE_PX }), shift({ padding: EDGE_PX })],
    }).then(({ x, y }) => {
      element.style.translate = `${Math.round(x)}px ${Math.round(y)}px`;
    });
  };
}
