import { countWhere } from '../order/count-where';
import type { Span } from '../span/span';
import { inDocumentOrder, type Ordered } from './order';

const LONGEST = 512;

/** Some annotations in document order, at least one. */
interface Chunk<Item> {
  items: readonly Item[];
  /** The last of the ends of their spans. */
  furthest: number;
}

/**
 * The annotations of a document in document order, to be found by place. They lie in chunks, and each chunk knows how
 * far its spans reach: so a look-up passes over the chunks that end before its place, and a change makes anew the
 * chunks it touches and shares all others. Never changes itself: `replaced` gives another.
 *
 * With n annotations in chunks of m a look-up takes O(n / m + m) at most besides what it finds, and so does a change.
 */
export class AnnotationIndex<Item extends Ordered> {
  readonly size: number;

  /**
   * @param items in whatever order, each once
   * @param longest how many annotations a chunk holds at most; one that grows beyond it is cut in pieces of half of it
   */
  static of<Item extends Ordered>(items: readonly Item[], longest = LONGEST): AnnotationIndex<Item> {
    return new AnnotationIndex(chunksOf(items, longest), longest);
  }

  private constructor(
    private chunks: readonly Chunk<Item>[],
    private longest: number,
  ) {
    this.size = chunks.reduce((sum, { items }) => sum + items.length, 0);
  }

  toArray(): Item[] {
    return this.chunks.flatMap(({ items }) => items);
  }

  /** All in pieces, the very same arrays in two states where nothing has changed. */
  pieces(): (readonly Item[])[] {
    return this.chunks.map(({ items }) => items);
  }

  /** Another without those of `gone`, which are objects of this one, and with `come` in their places. */
  replaced(gone: readonly Item[], come: readonly Item[]): AnnotationIndex<Item> {
    if (this.size === 0) return AnnotationIndex.of(come, this.longest);
    const leaving = new Set(gone);
    const coming = new Map<number, Item[]>();
    for (const item of gone) coming.set(this.#chunkFor(item), []);
    for (const item of come) {
      const chunk = this.#chunkFor(item);
      coming.set(chunk, coming.get(chunk) ?? []);
      coming.get(chunk)!.push(item);
    }
    return new AnnotationIndex(
      this.chunks.flatMap((chunk, at) => {
        const added = coming.get(at);
        if (!added) return chunk;
        const staying = chunk.items.filter((item) => !leaving.has(item));
        return chunksOf([...staying, ...added], this.longest);
      }),
      this.longest,
    );
  }

  /** Those that have a code unit in common with the span, in document order; touching it is not enough. */
  overlapping({ start, end }: Span): Item[] {
    const found: Item[] = [];
    if (start >= end) return found;
    for (const { items, furthest } of this.chunks) {
      if (items[0]!.start >= end) break;
      if (furthest <= start) continue;
      for (const item of items) {
        if (item.start >= end) break;
        if (item.end > start) found.push(item);
      }
    }
    return found;
  }

  /** Those that hold the offset (UTF-16 code units) or have it as their start or end. */
  touching(offset: number): Item[] {
    return this.overlapping({ start: offset - 1, end: offset + 1 });
  }

  /**
   * Those after an annotation or, with `direction` -1, those before it, the nearest first. With an offset (UTF-16 code
   * units): those that start at it or after it, and those that start before it.
   */
  *from(place: Ordered | number, direction: 1 | -1): Generator<Item> {
    const passed = (item: Item): boolean => {
      if (typeof place === 'number') return item.start < place;
      const order = inDocumentOrder(item, place);
      return direction === 1 ? order <= 0 : order < 0;
    };
    const chunk = countWhere(this.chunks, ({ items }) => passed(items.at(-1)!));
    const here = this.chunks[chunk]?.items ?? [];
    const at = countWhere(here, passed);
    if (direction === 1) {
      yield* here.slice(at);
      for (const { items } of this.chunks.slice(chunk + 1)) yield* items;
    } else {
      yield* here.slice(0, at).reverse();
      for (const { items } of this.chunks.slice(0, chunk).reverse()) yield* [...items].reverse();
    }
  }

  /** Of the chunks, counted from 0, the one that holds an annotation or would take it in. */
  #chunkFor(item: Item): number {
    const before = countWhere(this.chunks, ({ items }) => inDocumentOrder(items.at(-1)!, item) < 0);
    return Math.min(before, this.chunks.length - 1);
  }
}

function chunksOf<Item extends Ordered>(items: readonly Item[], longest: number): Chunk<Item>[] {
  const sorted = [...items].sort(inDocumentOrder);
  const length = sorted.length > longest ? Math.ceil(longest / 2) : longest;
  const chunks: Chunk<Item>[] = [];
  for (let from = 0; from < sorted.length; from += length) {
    const own = sorted.slice(from, from + length);
    chunks.push({ items: own, furthest: own.reduce((most, { end }) => Math.max(most, end), 0) });
  }
  return chunks;
}
