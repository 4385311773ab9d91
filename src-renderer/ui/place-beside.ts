import { computePosition, flip, offset, shift } from '@floating-ui/dom';
import type { Attachment } from 'svelte/attachments';

const GAP_PX = 8;
/** What stays free at the window's edges: the header, the status line, a gap. */
const padding = { top: 54, bottom: 36, left: 8, right: 8 };

/** Keeps an element beside a place in the window (CSS pixels), below it or above it, never on it. */
export function placeBeside(place: () => DOMRect | null): Attachment<HTMLElement> {
  return (element) => {
    const rect = place();
    if (!rect) return;
    const anchor = { getBoundingClientRect: () => rect };
    void computePosition(anchor, element, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [offset(GAP_PX), flip({ padding }), shift({ padding })],
    }).then(({ x, y }) => {
      element.style.translate = `${Math.round(x)}px ${Math.round(y)}px`;
    });
  };
}
