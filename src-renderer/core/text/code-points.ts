import { CountedPairs } from './counted-pairs';

/**
 * The way between UTF-16 code units, in which the program counts, and Unicode code points, in which Python
 * and most annotation tools do. A lone surrogate counts one code point.
 */
export class CodePointMap {
  /** The text's length in code points. */
  readonly length: number;
  #pairs: CountedPairs;

  constructor(private text: string) {
    this.#pairs = new CountedPairs(lowSurrogatesOfPairs(text));
    this.length = this.#pairs.toCount(text.length);
  }

  /** An offset inside a surrogate pair becomes that of the pair's code point. Offsets are clamped to the text. */
  toCodePoints(offset: number): number {
    return this.#pairs.toCount(Math.max(0, Math.min(offset, this.text.length)));
  }

  /** Counts are clamped to the text. */
  toUtf16(codePoints: number): number {
    return this.#pairs.toOffset(Math.max(0, Math.min(codePoints, this.length)));
  }
}

function lowSurrogatesOfPairs(text: string): Uint32Array {
  const offsets: number[] = [];
  const pair = /[\ud800-\udbff][\udc00-\udfff]/g;
  while (pair.test(text)) offsets.push(pair.lastIndex - 1);
  return Uint32Array.from(offsets);
}
