import { computePosition, flip, offset, shift, type Placement } from '@floating-ui/dom';
import type { Attachment } from 'svelte/attachments';

const GAP_PX = 8;
/** What stays free at the window's edges: the header, the status line, a gap. */
const padding = { top: 54, bottom: 36, left: 8, right: 8 };

/**
 * Keeps an element beside a place in the window (CSS pixels), below it or above it, or where else is said, never on
 * it. When it grows it stays on its side, which it has as `data-side`; `room` is what it may grow by.
 */
export function placeBeside(
  place: () => DOMRect | null,
  { placement = 'bottom-start', room = 0 }: { placement?: Placement; room?: number } = {},
): Attachment<HTMLElement> {
  return (element) => {
    const rect = place();
    if (!rect) return;
    const anchor = { getBoundingClientRect: () => rect };
    let settled: Placement | null = null;
    const put = async (): Promise<void> => {
      const fit = settled ? [] : [flip({ padding: { ...padding, bottom: padding.bottom + room } })];
      const found = await computePosition(anchor, element, {
        strategy: 'fixed',
        placement: settled ?? placement,
        middleware: [offset(GAP_PX), ...fit, shift({ padding })],
      });
      settled = found.placement;
      element.dataset['side'] = settled.split('-')[0];
      element.style.translate = `${Math.round(found.x)}px ${Math.round(found.y)}px`;
    };
    // Heard of once at the beginning, and then whenever it grows or shrinks.
    const observer = new ResizeObserver(() => void put());
    observer.observe(element);
    return () => observer.disconnect();
  };
}
