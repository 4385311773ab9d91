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
  if (!previous) return null;
  const persons = context.surfaceForms
    .within(text, previous)
    .filter(({ party, span }) => party.kind === 'person' && !/^['’]/.test(text.slice(span.end)))
    .map(({ party }) => party.id);
  const [person, ...others] = new Set(persons);
  return person !== undefined && others.length === 0 ? [person] : null;
}

/** Whom `the President` means: the one known person who is written with just that title; `null` where there are more, or none. */
export function personOfTitle(
  title: string,
  { surfaceForms: { parties } }: ProposalContext,
): string[] | null {
  const start = `${title.trim().toLowerCase()} `;
  const titled = parties.filter(
    ({ kind, name, aliases }) =>
      kind === 'person' && [name, ...aliases].some((form) => form.toLowerCase().startsWith(start)),
  );
  return titled.length === 1 ? [titled[0]!.id] : null;
}

const paragraphStart = (text: string, at: number): number =>
  Math.max(text.lastIndexOf('\n', at - 1) + 1, at - REACH);
