// eslint-disable-next-line no-control-regex
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Whether words have characters that XML 1.0 has no way to write (2.2, Char): most control characters. */
export const hasUnwritable = (words: string): boolean =>
  words.search(unwritable) >= 0 || !words.isWellFormed();

/** Words with U+FFFD in the place of what XML has no way to write, so that offsets stay. */
export const writableInXml = (words: string): string => words.toWellFormed().replace(unwritable, '\ufffd');
