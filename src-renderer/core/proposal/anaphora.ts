import { anyOf, wordStart } from '../party/name-rules';
import type { Party } from '../party/party';
import type { Span } from '../span/span';
import { mentionsIn, pairOf } from './mentions';
import type { ProposalContext } from './proposal';
import { sentenceBefore } from './sentence-before';

/** How far back a paragraph is read for whom a pronoun means, in UTF-16 code units. */
const REACH = 600;

/** Whom `they` means where the paragraph has spoken of both sides; `null` else. */
export function bothBefore(text: string, at: number, context: ProposalContext): string[] | null {
  const spokenOf = mentionsIn(text, { start: paragraphStart(text, at), end: at }, context);
  return spokenOf.some(({ by }) => by === 'both') ? pairOf(context) : null;
}

/** Whom `he` or `she` means: the one person whom the sentence before names; `null` where there are more, or none. */
export function personBefore(text: string, sentence: Span, context: ProposalContext): string[] | null {
  const previous = sentenceBefore(text, sentence);
  return previous && onlyOne(personsIn(text, previous, context));
}

/** Whom `the President` means: the one person whom the text before calls so (`President Talvik`); `null` where there are more, or none. */
export function personOfTitle(
  text: string,
  at: number,
  title: string,
  context: ProposalContext,
): string[] | null {
  const before = personsIn(text, { start: Math.max(0, at - TITLE_REACH), end: at }, context);
  const pattern = new RegExp(`(?<!\\p{Lu}[\\p{L}-]*\\s)${wordStart}${anyOf([title.trim()])}\\s+$`, 'iu');
  const isTitled = ({ party, span }: Named): boolean => {
    const [first, last] = [party.name.split(' ')[0]!, party.name.split(' ').at(-1)!];
    const words = text.slice(Math.max(0, span.start - 40), span.end);
    return [party.name, last, first].some(
      (name) => words.endsWith(name) && pattern.test(words.slice(0, -name.length)),
    );
  };
  return onlyOne(before.filter(isTitled));
}

/** How far back a title is looked for, in UTF-16 code units. */
const TITLE_REACH = 10_000;

interface Named {
  party: Party;
  span: Span;
}

const personsIn = (text: string, span: Span, { surfaceForms }: ProposalContext): Named[] =>
  surfaceForms
    .within(text, span)
    .filter(({ party, span: words }) => party.kind === 'person' && !/^['’]/.test(text.slice(words.end)));

function onlyOne(named: readonly Named[]): string[] | null {
  const [id, ...others] = new Set(named.map(({ party }) => party.id));
  return id !== undefined && others.length === 0 ? [id] : null;
}

const paragraphStart = (text: string, at: number): number =>
  Math.max(text.lastIndexOf('\n', at - 1) + 1, at - REACH);
