import type { Span } from '../span/span';

/** A word as rules see it: lower case; hyphens part words, apostrophes do not. */
export interface Word extends Span {
  word: string;
}

const pattern = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu;

/** The words of a stretch, with their places in the text (UTF-16 code units). A curly apostrophe is a straight one. */
export function wordsOf(text: string, { start, end }: Span): Word[] {
  return [...text.slice(start, end).matchAll(pattern)].map(({ index, 0: word }) => ({
    word: word.normalize('NFC').toLowerCase().replaceAll('’', "'"),
    start: start + index,
    end: start + index + word.length,
  }));
}
