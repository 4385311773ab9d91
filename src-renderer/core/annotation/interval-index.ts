import type { Span } from '../span/span';

/**
 * Finds the spans at a place among many: a binary tree laid over the array in which each node knows the
 * furthest end below it (Cormen et al., Introduction to Algorithms, 14.3). Building is O(n), a look-up
 * O(log n + found) where spans are mostly short and O(n) at worst. Never changes; build another for other spans.
 */
export class IntervalIndex<Item extends Span> {
  #furthest: Float64Array;

  /** @param items sorted by start, as document order does; results come in the same order */
  constructor(readonly items: readonly Item[]) {
    this.#furthest = new Float64Array(items.length);
    this.#build(0, items.length);
  }

  /** Those with `start <= offset < end` (UTF-16 code units). */
  at(offset: number): Item[] {
    return this.overlapping({ start: offset, end: offset + 1 });
  }

  /** Those that have a code unit in common with the span; touching it is not enough. */
  overlapping(span: Span): Item[] {
    const found: Item[] = [];
    if (span.start < span.end) this.#collect(0, this.items.length, span, found);
    return found;
  }

  #build(low: number, high: number): number {
    if (low >= high) return -1;
    const middle = (low + high) >>> 1;
    const below = Math.max(this.#build(low, middle), this.#build(middle + 1, high));
    return (this.#furthest[middle] = Math.max(below, this.items[middle]!.end));
  }

  #collect(low: number, high: number, span: Span, found: Item[]): void {
    const middle = (low + high) >>> 1;
    if (low >= high || this.#furthest[middle]! <= span.start) return;
    this.#collect(low, middle, span, found);
    const item = this.items[middle]!;
    if (item.start >= span.end) return;
    if (item.end > span.start) found.push(item);
    this.#collect(middle + 1, high, span, found);
  }
}
