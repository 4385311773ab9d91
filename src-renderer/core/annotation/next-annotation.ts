import type { Annotation } from './annotation';

/** Where one looks from: the chosen annotation, or the caret where none is. */
interface From {
  annotationId: string | null;
  /** Offset in UTF-16 code units. */
  caret: number;
}

/** The next annotation in document order, or the one before, that is wanted; goes round the ends of the text. */
export function nextAnnotation<Item extends Pick<Annotation, 'id' | 'start'>>(
  all: readonly Item[],
  { annotationId, caret }: From,
  by: 1 | -1,
  isWanted: (annotation: Item) => boolean,
): Item | undefined {
  const chosen = all.findIndex(({ id }) => id === annotationId);
  const firstBehind = all.findIndex(({ start }) => start >= caret);
  const atCaret = firstBehind < 0 ? all.length : firstBehind;
  const from = chosen >= 0 ? chosen + by : by === 1 ? atCaret : atCaret - 1;
  for (let step = 0; step < all.length; step++) {
    const annotation = all[(from + by * step + 2 * all.length) % all.length]!;
    if (isWanted(annotation)) return annotation;
  }
  return undefined;
}
