import type { Annotation } from '../../core/annotation/annotation';
import { inDocumentOrder } from '../../core/annotation/order';
import type { Workbench } from '../../state/workbench';

/** The attribute by which every card names its annotation (`EndMark.svelte`). */
const END = 'data-end';

/** The card of an annotation, where there is one on the screen. */
export const cardOf = (annotationId: string): Element | null =>
  document.querySelector(`[${END}="${CSS.escape(annotationId)}"]`)?.closest('[data-card]') ?? null;

/** The annotations whose card or words an element belongs to, the innermost first. */
export function endsAt(element: Element | null): string[] {
  const card = element?.closest('[data-card]')?.querySelector(`[${END}]`)?.getAttribute(END);
  if (card) return [card];
  const ids: string[] = [];
  for (
    let part = element?.closest('[data-annotation]');
    part;
    part = part.parentElement?.closest('[data-annotation]')
  )
    ids.push(part.getAttribute('data-annotation')!);
  return ids;
}

/** An annotation in sight, and where its words are: `null` when its card alone is in sight. */
interface InSight {
  annotation: Annotation;
  /** In the window, in CSS pixels. */
  words: { left: number; top: number } | null;
}

/** The annotations of which the card or the words are in sight, in document order. */
export function inSight({ open, reader }: Pick<Workbench, 'open' | 'reader'>): InSight[] {
  const { handle } = reader;
  const sight = document.querySelector('main')?.getBoundingClientRect();
  if (!handle || !sight) return [];
  const cards = [...document.querySelectorAll(`[${END}]`)].flatMap(
    (mark) => open.annotation(mark.getAttribute(END)) ?? [],
  );
  const near = new Set([...open.index.overlapping(handle.laidOut()), ...cards]);
  const isSeen = ({ top, bottom }: DOMRect) => bottom > sight.top && top < sight.bottom;
  return [...near].sort(inDocumentOrder).flatMap((annotation): InSight[] => {
    const place = handle.place(annotation);
    if (place && isSeen(place)) {
      const first = handle.place({ start: annotation.start, end: annotation.start }) ?? place;
      return [{ annotation, words: { left: first.left, top: Math.max(first.top, sight.top) } }];
    }
    const card = cardOf(annotation.id)?.getBoundingClientRect();
    return card && isSeen(card) ? [{ annotation, words: null }] : [];
  });
}
