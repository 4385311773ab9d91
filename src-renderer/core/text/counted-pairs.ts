/**
 * A count of a text in which certain pairs of UTF-16 code units count one and every other unit counts one:
 * CRLF for CodeMirror's positions, surrogate pairs for code points. Costs nothing where there are no pairs,
 * else O(log pairs) a look-up.
 */
export class CountedPairs {
  /** @param seconds offsets of each pair's second unit, ascending; no two pairs share a unit */
  constructor(private seconds: Uint32Array) {}

  /** The count before an offset (UTF-16 code units); inside a pair, the count before the pair. */
  toCount(offset: number): number {
    return offset - this.#pairsWhere((second) => second <= offset);
  }

  /** The offset (UTF-16 code units) at which `count` is reached; never inside a pair. */
  toOffset(count: number): number {
    return count + this.#pairsWhere((second, before) => second - 1 - before < count);
  }

  /** How many pairs, from the first on, satisfy a condition that holds up to some pair and for none after it. */
  #pairsWhere(holds: (second: number, before: number) => boolean): number {
    let low = 0;
    let high = this.seconds.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (holds(this.seconds[middle]!, middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
