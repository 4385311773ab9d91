import type { AnnotationIndex } from './annotation-index';
import { inOrderOfMaking, type Ordered } from './order';

/**
 * The lane in which each annotation's line is drawn. Lane 0 is nearest the text. Overlapping annotations never share
 * a lane and a span never has a lower lane than one inside it; of identical spans the older is nearer. Each takes the
 * lowest lane that those placed before it leave free, shorter spans first: so its lane depends on shorter spans alone.
 *
 * A lane is worked out when it is asked for and then known, with all that it depends on, until one of those changes.
 */
export class Lanes<Item extends Ordered> {
  #known = new Map<Item, number>();

  constructor(private index: AnnotationIndex<Item>) {}

  /** @param item one of the index */
  of(item: Item): number {
    if (!this.#known.has(item)) this.#place(item);
    return this.#known.get(item)!;
  }

  /** Goes over to another state of the annotations; `changed` are those that one of the two has and the other not. */
  follow(index: AnnotationIndex<Item>, changed: readonly Item[]): void {
    this.index = index;
    const forgotten = [...changed];
    for (const item of changed) this.#known.delete(item);
    for (const item of forgotten) {
      for (const other of index.overlapping(item))
        if (inOrderOfPlacing(item, other) < 0 && this.#known.delete(other)) forgotten.push(other);
    }
  }

  /** Gathers what the lane depends on before placing any: the chain may be as long as the text, too long to recurse. */
  #place(wanted: Item): void {
    const earlier = new Map<Item, Item[]>();
    const open = [wanted];
    for (const item of open) {
      if (earlier.has(item) || this.#known.has(item)) continue;
      const neighbours = this.index.overlapping(item).filter((other) => inOrderOfPlacing(other, item) < 0);
      earlier.set(item, neighbours);
      for (const other of neighbours) open.push(other);
    }
    for (const item of [...earlier.keys()].sort(inOrderOfPlacing)) {
      const taken = new Set(earlier.get(item)!.map((other) => this.#known.get(other)));
      let lane = 0;
      while (taken.has(lane)) lane++;
      this.#known.set(item, lane);
    }
  }
}

const inOrderOfPlacing = (a: Ordered, b: Ordered): number =>
  a.end - a.start - (b.end - b.start) || a.start - b.start || inOrderOfMaking(a, b);
