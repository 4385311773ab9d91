import type { Span } from '../span/span';
import type { Rule } from '../tagset/attribute';
import { endsInAbbreviation } from '../text/abbreviations';
import { bothSidesBefore } from './both-sides';
import { wordsOf, type Word } from './words-of';

/** A rule with the words that it was found in. */
export interface Match {
  rule: Rule;
  span: Span;
}

/** How many words `*` stands for at most. */
const WORDS_BETWEEN = 3;

/** Stands before a phrase for words that name both sides. */
const BOTH = '<both sides>';

interface Compiled {
  rule: Rule;
  /** Its words, lower case; `*` between them. */
  words: string[];
  /** Whether words that name both sides stand before them. */
  both: boolean;
  /** Of the phrase without its stars, in UTF-16 code units: the longer says more. */
  length: number;
}

/** Rules by the first word of their phrase, the longest first. Read once for each table. */
const compiledTables = new WeakMap<readonly Rule[], Map<string, Compiled[]>>();

function compile(rules: readonly Rule[]): Map<string, Compiled[]> {
  const known = compiledTables.get(rules);
  if (known) return known;
  const table = new Map<string, Compiled[]>();
  for (const rule of rules) {
    const both = rule.phrase.trimStart().startsWith(BOTH);
    const words = rule.phrase
      .replace(BOTH, '')
      .split('*')
      .flatMap((part, index) => [...(index > 0 ? ['*'] : []), ...phraseWords(part)]);
    while (words[0] === '*') words.shift();
    while (words.at(-1) === '*') words.pop();
    if (words.length === 0) continue;
    const length = (both ? BOTH.length : 0) + words.filter((word) => word !== '*').join(' ').length;
    table.set(words[0]!, [...(table.get(words[0]!) ?? []), { rule, words, both, length }]);
  }
  for (const sharing of table.values()) sharing.sort((a, b) => b.length - a.length);
  compiledTables.set(rules, table);
  return table;
}

const phraseWords = (phrase: string): string[] =>
  wordsOf(phrase, { start: 0, end: phrase.length }).map(({ word }) => word);

/**
 * Where the phrases of rules stand in a stretch of a text: whole words, case aside, `*` for up to three words between,
 * `<both sides>` before for words that name two, never across the end of a clause. The longest phrase takes its words, then the next longest of what is left; given
 * back in that order, those of one length in the order of the text.
 */
export function matchRules(text: string, span: Span, rules: readonly Rule[]): Match[] {
  const table = compile(rules);
  const words = wordsOf(text, span);
  const found: (Match & { length: number })[] = [];
  for (let at = 0; at < words.length; at++)
    for (const { rule, words: phrase, both, length } of table.get(words[at]!.word) ?? []) {
      const last = lastWord(text, words, at, phrase);
      const start = both && last ? bothSidesBefore(text, span.start, words[at]!.start) : words[at]!.start;
      if (last && start !== null) found.push({ rule, span: { start, end: last.end }, length });
    }
  found.sort((a, b) => b.length - a.length || a.span.start - b.span.start);
  const kept: Match[] = [];
  for (const { rule, span: place } of found)
    if (kept.every(({ span: other }) => place.end <= other.start || other.end <= place.start))
      kept.push({ rule, span: place });
  return kept;
}

/** The word at which a phrase that begins at `at` ends; `undefined` where it does not stand there. */
function lastWord(
  text: string,
  words: readonly Word[],
  at: number,
  phrase: readonly string[],
): Word | undefined {
  let end = at;
  for (let index = 1; index < phrase.length; index++) {
    const star = phrase[index] === '*';
    if (star) index++;
    const next = nextWord(words, end + 1, phrase[index]!, star ? WORDS_BETWEEN : 0);
    if (next === -1 || endsClause(text, words[end]!.end, words[next]!.start)) return undefined;
    end = next;
  }
  return words[end];
}

function endsClause(text: string, start: number, end: number): boolean {
  for (const { index, 0: stop } of text.slice(start, end).matchAll(/[;:!?]|\.\s/g)) {
    const after = start + index + stop.length;
    if (
      !stop.startsWith('.') ||
      !endsInAbbreviation(text.slice(Math.max(0, after - 16), after), text.slice(after, end))
    )
      return true;
  }
  return false;
}

function nextWord(words: readonly Word[], from: number, word: string, skipping: number): number {
  for (let at = from; at <= from + skipping && at < words.length; at++)
    if (words[at]!.word === word) return at;
  return -1;
}
