import type { Annotation } from '../annotation/annotation';
import { inDocumentOrder } from '../annotation/order';
import type { Gap } from './gap';

/** Where one looks from: an attribute of an annotation, an annotation, or the caret where none is chosen. */
export interface GapOrigin {
  annotation: Annotation | null;
  /** Place of the attribute among those of the annotation's tag; -1 where none of them is in hand. */
  at: number;
  /** Offset in UTF-16 code units. */
  caret: number;
}

/** The gap that comes next, or before, in the order of the text; round the ends of the text. */
export function nextGap(gaps: readonly Gap[], from: GapOrigin, by: 1 | -1): Gap | null {
  const next =
    by === 1 ? gaps.find((gap) => placeOf(gap, from) > 0) : gaps.findLast((gap) => placeOf(gap, from) < 0);
  return next ?? gaps.at(by === 1 ? 0 : -1) ?? null;
}

/** Below 0 before the place one looks from, above 0 behind it. */
function placeOf({ annotation, at }: Gap, from: GapOrigin): number {
  if (!from.annotation) return annotation.start >= from.caret ? 1 : -1;
  const place = inDocumentOrder(annotation, from.annotation);
  return place === 0 ? at - from.at : place;
}
