import type { Value } from '../attribute/value';
import type { Span } from '../span/span';
import type { ChoiceAttribute } from '../tagset/attribute';
import type { TagSet } from '../tagset/tag-set';
import { decidingMatch } from './deciding-match';
import { matchRules, type Match } from './match-rules';
import type { Reading } from './reading';
import { sentenceBefore } from './sentence-before';

/** What the rules choose, with the words from the first to the last that triggered it. */
export function chosenBy(reading: Reading, attribute: ChoiceAttribute): { value: Value; words: Span } | null {
  const matches = matchesFor(reading, attribute);
  const terms = termsOf(matches, attribute, reading.context.tagSet);
  if (terms.length === 0) return null;
  const termIds = terms.map(({ rule }) => rule.termId);
  const words = {
    start: Math.min(...terms.map(({ span }) => span.start)),
    end: Math.max(...terms.map(({ span }) => span.end)),
  };
  return { value: { type: 'choice', termIds }, words };
}

function matchesFor(reading: Reading, attribute: ChoiceAttribute): Match[] {
  const { text, span, sentence, isName } = reading;
  if (attribute.many) {
    const matches = inOrder(matchRules(text, span, attribute.rules));
    return matches.length > 0 ? matches : spokenOf(reading, attribute);
  }
  const match = isName
    ? matchRules(text, sentence, attribute.rules)[0]
    : decidingMatch(text, span, sentence, attribute);
  return match ? [match] : [];
}

/** What is still spoken of: in the sentence before the span, else in the one before it in the paragraph, where it is not many things. */
function spokenOf({ text, span, sentence, context }: Reading, attribute: ChoiceAttribute): Match[] {
  for (const stretch of [{ start: sentence.start, end: span.start }, sentenceBefore(text, sentence)]) {
    const matches = stretch ? inOrder(matchRules(text, stretch, attribute.rules)) : [];
    const count = termsOf(matches, attribute, context.tagSet).length;
    if (count > 0) return count <= MOST_SPOKEN_OF ? matches : [];
  }
  return [];
}

/** A sentence that speaks of more things than that does not tell of which one the next speaks. */
const MOST_SPOKEN_OF = 2;

const inOrder = (matches: Match[]): Match[] => matches.sort((a, b) => a.span.start - b.span.start);

/** One match for each term, without those that are wider than another of them. */
function termsOf(matches: readonly Match[], attribute: ChoiceAttribute, tagSet: TagSet): Match[] {
  const terms = tagSet.vocabularies.find(({ id }) => id === attribute.vocabularyId)?.terms ?? [];
  const parents = new Map(terms.map(({ id, parentId }) => [id, parentId]));
  const wider = new Set<string>();
  for (const { rule } of matches)
    for (let id = parents.get(rule.termId); id && !wider.has(id); id = parents.get(id)) wider.add(id);
  const seen = new Set<string>();
  return matches.filter(({ rule: { termId } }) => {
    if (wider.has(termId) || seen.has(termId) || !parents.has(termId)) return false;
    seen.add(termId);
    return true;
  });
}
