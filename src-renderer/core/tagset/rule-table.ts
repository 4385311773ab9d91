import type { Rule } from './attribute';

const SEPARATOR = ';';

/** The phrases for which a term is proposed, as one writes them down: parted by semicolons. */
export const phrasesOf = (rules: readonly Rule[], termId: string): string =>
  rules.flatMap((rule) => (rule.termId === termId ? rule.phrase : [])).join(`${SEPARATOR} `);

/** The rules with those of one term replaced by what was written down, where the first of them stood. */
export function withPhrases(rules: readonly Rule[], termId: string, written: string): Rule[] {
  const phrases = new Set(written.split(SEPARATOR).map((phrase) => phrase.trim()));
  phrases.delete('');
  const own = [...phrases].map((phrase): Rule => ({ phrase, termId }));
  const first = rules.findIndex((rule) => rule.termId === termId);
  const others = (part: readonly Rule[]) => part.filter((rule) => rule.termId !== termId);
  return first < 0
    ? [...rules, ...own]
    : [...others(rules.slice(0, first)), ...own, ...others(rules.slice(first))];
}
