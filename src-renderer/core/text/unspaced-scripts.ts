import { characterAt, characterBefore } from './characters';

/** A character of a script that is written without spaces, as a pattern for the flag `u`. */
export const UNSPACED =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]';

const unspaced = new RegExp(UNSPACED, 'u');

/**
 * Whether a character of a script that is written without spaces stands at either side of the offset (UTF-16
 * code units). There the text itself shows no word edges; a dictionary can only guess them.
 */
export const isUnspacedAt = (text: string, offset: number): boolean =>
  unspaced.test(characterBefore(text, offset)) || unspaced.test(characterAt(text, offset));
