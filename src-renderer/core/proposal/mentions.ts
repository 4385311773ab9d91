import { nameTokens } from '../party/name-tokens';
import { nameRules } from '../party/name-rules';
import { overlaps, type Span } from '../span/span';
import { matchRules } from './match-rules';
import type { ProposalContext } from './proposal';

/** Words that stand for one known party or, as `both sides`, for two. */
export interface Mention {
  partyIds: string[];
  span: Span;
  /** By the adjective of a country alone: `Veldrian fruit`. */
  adjective: boolean;
}

const phrases = (list: readonly string[]) => list.map((phrase) => ({ phrase, termId: '' }));
const bothSides = phrases(nameRules.bothSides);
const sideNouns = new Set(nameRules.sideNouns);

/** Where a stretch speaks of parties that are known, in order of the text. */
export function mentionsIn(text: string, span: Span, context: ProposalContext): Mention[] {
  const named = context.surfaceForms.within(text, span).map(({ party, span: words }) => ({
    partyIds: [party.id],
    span: words,
    adjective: false,
  }));
  const pair = pairOf(context);
  const both = pair
    ? matchRules(text, span, bothSides).map((match) => ({
        partyIds: pair,
        span: match.span,
        adjective: false,
      }))
    : [];
  const mentions = [...named, ...both];
  for (const mention of adjectivesIn(text, span, context))
    if (!mentions.some((other) => overlaps(other.span, mention.span))) mentions.push(mention);
  return mentions.sort((a, b) => a.span.start - b.span.start);
}

/** `the Veldrian side`, and `Veldrian` alone before other words than a name. */
function adjectivesIn(text: string, span: Span, { surfaceForms }: ProposalContext): Mention[] {
  const tokens = nameTokens(text, span);
  return tokens.flatMap((token, index): Mention[] => {
    const country = surfaceForms.countryOf(text.slice(token.start, token.end));
    const next = tokens[index + 1];
    const word = next ? text.slice(next.start, next.end) : '';
    if (!country || /^\p{Lu}/u.test(word)) return [];
    const isSide = next && sideNouns.has(word) && /^\s+$/.test(text.slice(token.end, next.start));
    return [
      {
        partyIds: [country.id],
        span: { start: token.start, end: isSide ? next.end : token.end },
        adjective: !isSide,
      },
    ];
  });
}

/** The two sides of a meeting: those that the document names where they are two, else its two countries. */
export function pairOf({ sides, surfaceForms }: ProposalContext): string[] | null {
  if (sides.length === 2) return [...sides];
  const countries = new Set(
    surfaceForms.parties.filter(({ kind }) => kind === 'country').map(({ id }) => id),
  );
  const pair = sides.filter((id) => countries.has(id));
  return pair.length === 2 ? pair : null;
}
