import type { Span } from '../span/span';

/**
 * Those that have a code unit in common with another, in one walk: each is held against the one before it that reaches
 * furthest.
 * @param spans in document order
 */
export function crowded<Item extends Span>(spans: readonly Item[]): Set<Item> {
  const found = new Set<Item>();
  let furthest: Item | null = null;
  for (const span of spans) {
    if (furthest && span.start < furthest.end) found.add(furthest).add(span);
    if (!furthest || span.end > furthest.end) furthest = span;
  }
  return found;
}
