import type { Span } from '../span/span';
import type { Proposal, ProposalContext } from './proposal';

/** What the words at a span say of the attributes of a tag. */
export function propose(text: string, span: Span, tagId: string, context: ProposalContext): Proposal {
  void text;
  void span;
  void tagId;
  void context;
  return { values: {}, newParties: [] };
}
