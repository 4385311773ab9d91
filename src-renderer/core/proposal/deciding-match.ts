import type { Span } from '../span/span';
import type { ChoiceAttribute } from '../tagset/attribute';
import { matchRules, type Match } from './match-rules';

/** A phrase that asks for a verb after it: what other clauses part from it still hangs on it. */
const governs = /(?:^|\s)(?:to|will|would|must|should)$/i;

/**
 * The match that decides a choice: the longest in the span, then the earliest. Where the span has none, the last phrase
 * before it in its sentence that asks for a verb (`resolved to` for “to designate …”).
 */
export function decidingMatch(
  text: string,
  span: Span,
  sentence: Span,
  attribute: ChoiceAttribute,
): Match | null {
  const [match] = matchRules(text, span, attribute.rules);
  if (match) return match;
  return (
    matchRules(text, { start: sentence.start, end: span.start }, attribute.rules)
      .filter(({ rule }) => governs.test(rule.phrase))
      .sort((a, b) => a.span.start - b.span.start)
      .at(-1) ?? null
  );
}
