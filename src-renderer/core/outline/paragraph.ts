import type { Block } from '../text/blocks';

/** A block with its words, without white space at its ends. */
export interface Paragraph {
  block: Block;
  words: string;
  /** Where the words begin, in UTF-16 code units of the document. */
  start: number;
}
