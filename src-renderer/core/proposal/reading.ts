import type { Span } from '../span/span';
import type { Attribute, ChoiceAttribute } from '../tagset/attribute';
import { sentenceAt } from '../text/sentences';
import { decidingMatch } from './deciding-match';
import type { Match } from './match-rules';
import type { ProposalContext } from './proposal';

/** What the proposals for one span look at. Offsets are UTF-16 code units of the text. */
export interface Reading {
  text: string;
  span: Span;
  /** The sentence in which the span begins. */
  sentence: Span;
  attributes: readonly Attribute[];
  context: ProposalContext;
  /** Who does what hangs on it: what decides the first choice by rules. `null` where there is none. */
  verb: Match | null;
  /** Whether the span is the name of a party, so that its sentence and not its words say what it does. */
  isName: boolean;
}

export function readingOf(
  text: string,
  span: Span,
  attributes: readonly Attribute[],
  context: ProposalContext,
): Reading {
  const sentence = sentenceAt(text, span.start);
  const first = attributes.find(isVerbChoice);
  const verb = first ? decidingMatch(text, span, sentence, first) : null;
  const isName = attributes.some((attribute) => attribute.type === 'party' && attribute.named === 'span');
  return { text, span, sentence, attributes, context, verb, isName };
}

/** Whether an attribute is a choice that the words decide: of one term, by rules. */
export const isVerbChoice = (attribute: Attribute): attribute is ChoiceAttribute =>
  attribute.type === 'choice' && !attribute.many && attribute.rules.length > 0;
