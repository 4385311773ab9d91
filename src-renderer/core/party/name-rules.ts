import rules from '../../../resources/rules/parties.json';
import { letter } from '../words/letters';

/** What names, offices and subjects are made of, as the table in `resources/rules/` says. */
export const nameRules = rules;

/** The source of a regular expression for any of the words, the longest first; a space is any white space. */
export const anyOf = (list: readonly string[]): string =>
  `(?:${[...list]
    .sort((a, b) => b.length - a.length)
    .map((words) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/['’]/g, "['’]"))
    .join('|')
    .replaceAll(' ', '\\s+')})`;

/** Nothing that belongs to the same word may stand there. */
export const wordStart = `(?<![${letter}\\d-])`;
export const wordEnd = `(?![${letter}\\d-])`;

/** A title or an honorific, with the point of one that is short. */
export const anyTitle = `${anyOf([...rules.titles, ...rules.honorifics])}${wordEnd}\\.?`;
