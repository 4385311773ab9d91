import type { Annotation } from '../annotation/annotation';
import { inDocumentOrder } from '../annotation/order';

/** Where one looks from: the chosen annotation, or the caret where none is (UTF-16 code units); `null` before all documents. */
export interface Here {
  documentId: string | null;
  annotationId: string | null;
  caret: number;
}

/**
 * The next of some annotations in the order of the documents, and of the text within each, or the one before; goes
 * round the ends of the library. `undefined` where there are none.
 */
export function nextUse(
  uses: readonly Annotation[],
  documentIds: readonly string[],
  here: Here,
  by: 1 | -1,
): Annotation | undefined {
  const place = new Map(documentIds.map((id, at) => [id, at]));
  const placeOf = (documentId: string | null) => place.get(documentId ?? '') ?? -1;
  const all = [...uses].sort(
    (a, b) => placeOf(a.documentId) - placeOf(b.documentId) || inDocumentOrder(a, b),
  );
  const chosen = all.findIndex(({ id }) => id === here.annotationId);
  if (chosen >= 0) return all.at((chosen + by) % all.length);
  const own = placeOf(here.documentId);
  const behind = all.findIndex(
    ({ documentId, start }) =>
      placeOf(documentId) > own || (documentId === here.documentId && start >= here.caret),
  );
  const from = behind < 0 ? all.length : behind;
  return by === 1 ? (all[from] ?? all[0]) : (all[from - 1] ?? all.at(-1));
}
