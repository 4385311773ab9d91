import { anyOf, nameRules, wordEnd } from '../party/name-rules';
import { nameTokens } from '../party/name-tokens';
import { overlaps, type Span } from '../span/span';
import { matchRules } from './match-rules';
import type { ProposalContext } from './proposal';

/** Words that stand for one known party or, as `both sides`, for two. */
export interface Mention {
  partyIds: string[];
  span: Span;
  /** `name`, `both`, or the adjective of a country alone: `Veldrian fruit`. */
  by: 'name' | 'both' | 'adjective';
}

const bothSides = nameRules.bothSides.map((phrase) => ({ phrase, termId: '' }));
const sideNouns = new Set(nameRules.sideNouns);

/** Where a stretch speaks of parties that are known, in order of the text. */
export function mentionsIn(text: string, span: Span, context: ProposalContext): Mention[] {
  const mentions = context.surfaceForms.within(text, span).map(({ party, span: words }): Mention => {
    const end = party.kind === 'person' ? words.end : sideEnd(text, words.end, span.end);
    return { partyIds: [party.id], span: { start: words.start, end }, by: 'name' };
  });
  const pair = pairOf(context);
  const others = [...(pair ? bothIn(text, span, pair) : []), ...adjectivesIn(text, span, context)];
  for (const mention of others)
    if (!mentions.some((other) => overlaps(other.span, mention.span))) mentions.push(mention);
  return mentions.sort((a, b) => a.span.start - b.span.start);
}

const side = new RegExp(`^\\.?\\s+${anyOf(nameRules.sideNouns)}${wordEnd}`, 'u');

/** `Norsund’s` does not speak for Norsund, `the Norsund delegation` does. */
function sideEnd(text: string, end: number, limit: number): number {
  const found = side.exec(text.slice(end, limit));
  return found ? end + found[0].length : end;
}

const bothIn = (text: string, span: Span, pair: string[]): Mention[] =>
  matchRules(text, span, bothSides).map((match) => ({ partyIds: pair, span: match.span, by: 'both' }));

/** `the Veldrian side`, which is the country, and `Veldrian` before other words than a name. */
function adjectivesIn(text: string, span: Span, { surfaceForms }: ProposalContext): Mention[] {
  const tokens = nameTokens(text, span);
  return tokens.flatMap((token, index): Mention[] => {
    const country = surfaceForms.countryOf(text.slice(token.start, token.end));
    const next = tokens[index + 1];
    const word =
      next && /^\s+$/.test(text.slice(token.end, next.start)) ? text.slice(next.start, next.end) : '';
    if (!country || /^\p{Lu}/u.test(word)) return [];
    const isSide = sideNouns.has(word);
    const words = { start: token.start, end: isSide ? next!.end : token.end };
    return [{ partyIds: [country.id], span: words, by: isSide ? 'name' : 'adjective' }];
  });
}

/** The two sides of a meeting: those that the document names where they are two, else its two countries. */
export function pairOf({ sides, surfaceForms }: ProposalContext): string[] | null {
  if (sides.length === 2) return [...sides];
  const countries = sides.filter((id) => surfaceForms.byId(id)?.kind === 'country');
  return countries.length === 2 ? countries : null;
}
