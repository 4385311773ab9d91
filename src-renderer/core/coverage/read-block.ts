import type { Span } from '../span/span';
import type { Block } from '../text/blocks';
import { sentencesIn } from '../text/sentences';
import { tellingWordsIn, type TagPhrases, type TellingWords } from './telling-words';

/** A sentence that has telling words. */
export interface ReadSentence {
  span: Span;
  words: readonly TellingWords[];
}

/** A paragraph read for what is worth a tag: hangs on the text and the rules alone. */
export interface ReadBlock {
  block: Block;
  /** Those sentences that have telling words, in order. */
  sentences: readonly ReadSentence[];
}

export const readBlock = (text: string, block: Block, phrases: readonly TagPhrases[]): ReadBlock => ({
  block,
  sentences: sentencesIn(text, block.span).flatMap((span) => {
    const words = tellingWordsIn(text, span, phrases);
    return words.length > 0 ? [{ span, words }] : [];
  }),
});
