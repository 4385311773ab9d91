import type { AnnotationIndex } from './annotation-index';
import type { Ordered } from './order';

/** How many annotations satisfy a condition. After a change it looks at those near what has changed alone. */
export class Tally<Item extends Ordered> {
  #known = new WeakMap<readonly Item[], number>();

  /** @param holds depends on the annotation alone */
  constructor(private holds: (item: Item) => boolean) {}

  of(index: AnnotationIndex<Item>): number {
    return index.pieces().reduce((sum, piece) => sum + this.#in(piece), 0);
  }

  #in(piece: readonly Item[]): number {
    const known = this.#known.get(piece) ?? piece.filter(this.holds).length;
    this.#known.set(piece, known);
    return known;
  }
}
