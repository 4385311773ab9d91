import type { Query } from './query';

/**
 * The regular expression that finds a query. It folds case by itself, character by character, so that what it
 * finds has its own offsets and not those of a lower-cased text. Throws a SyntaxError where the user's own
 * expression is none. `^` and `$` stand for the ends of lines.
 */
export const patternOf = ({ text, matchCase, regularExpression }: Query): RegExp =>
  new RegExp(regularExpression ? text : literally(text), matchCase ? 'gmu' : 'gimu');

/** Why an expression could not be compiled, without JavaScript's repetition of it. */
export const reasonOf = (error: SyntaxError): string => error.message.replace(/^.*\/[a-z]*: /s, '');

/**
 * What is typed finds what is printed: a space also a line break or a no-break space, a typewriter's quote
 * also a curly one, an accented letter also its letter with a combining accent.
 */
function literally(text: string): string {
  return text.normalize('NFC').replace(/[^\S\r\n]+|\r\n?|\n|'|"|\P{ASCII}|[^\w\s]/gu, (piece) => {
    if (/^\s/.test(piece)) return BLANK;
    if (piece === "'") return "['’‘ʼ]";
    if (piece === '"') return '["“”„«»]';
    const decomposed = piece.normalize('NFD');
    if (decomposed !== piece) return `(?:${piece}|${decomposed})`;
    return piece.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
  });
}

/** One run of spaces with at most one line break in it: within a wrapped paragraph, never across a blank line. */
const BLANK = String.raw`(?:[^\S\r\n]+(?:(?:\r\n?|\n)[^\S\r\n]*)?|(?:\r\n?|\n)[^\S\r\n]*)`;
