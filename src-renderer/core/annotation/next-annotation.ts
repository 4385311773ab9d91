import type { AnnotationIndex } from './annotation-index';
import type { Ordered } from './order';

/** The first that is wanted; `null` where none is. Reads no further than that. */
export function first<Item>(items: Iterable<Item>, isWanted: (item: Item) => boolean): Item | null {
  for (const item of items) if (isWanted(item)) return item;
  return null;
}

/**
 * The next annotation that is wanted after an annotation or an offset (UTF-16 code units), or with -1 before it; goes
 * round the ends of the text. `null` where none is wanted.
 */
export const nextAnnotation = <Item extends Ordered>(
  index: AnnotationIndex<Item>,
  place: Ordered | number,
  direction: 1 | -1,
  isWanted: (annotation: Item) => boolean,
): Item | null =>
  first(index.from(place, direction), isWanted) ??
  first(index.from(direction === 1 ? 0 : Infinity, direction), isWanted);
