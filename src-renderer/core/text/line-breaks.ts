import { CountedPairs } from './counted-pairs';

const lineBreak = /\r\n?|\n/;

/**
 * Lines of a text, split at CRLF, CR and LF, and the way between offsets in it (UTF-16 code units of the
 * document) and positions in which each line break counts one, as CodeMirror counts. Both run from 0 to the
 * end of the text and are clamped to it.
 */
export class LineMap {
  /** The text's length in positions. */
  readonly length: number;
  #pairs: CountedPairs;

  constructor(private text: string) {
    this.#pairs = new CountedPairs(lineFeedsAfterReturns(text));
    this.length = this.#pairs.toCount(text.length);
  }

  /** An offset inside CRLF becomes the position before that line break. */
  toPosition(offset: number): number {
    return this.#pairs.toCount(Math.max(0, Math.min(offset, this.text.length)));
  }

  toOffset(position: number): number {
    return this.#pairs.toOffset(Math.max(0, Math.min(position, this.length)));
  }

  /** The lines without their line breaks, at least one: what CodeMirror's `Text.of` takes. */
  lines(): string[] {
    return this.text.split(lineBreak);
  }
}

function lineFeedsAfterReturns(text: string): Uint32Array {
  const offsets: number[] = [];
  for (let at = text.indexOf('\r\n'); at !== -1; at = text.indexOf('\r\n', at + 2)) offsets.push(at + 1);
  return Uint32Array.from(offsets);
}
