import { countWhere } from '../order/count-where';

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
    return offset - countWhere(this.seconds, (second) => second <= offset);
  }

  /** The offset (UTF-16 code units) at which `count` is reached; never inside a pair. */
  toOffset(count: number): number {
    return count + countWhere(this.seconds, (second, before) => second - 1 - before < count);
  }
}
