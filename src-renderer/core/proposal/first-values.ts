import type { AttributeValues } from '../attribute/value';
import type { Span } from '../span/span';
import { attributesOf } from '../tagset/tag-tree';
import type { ProposalContext } from './proposal';
import { propose } from './propose';

/** What a new annotation has: what its words say by the rules, and else what its tag has by default. */
export function firstValues(
  text: string,
  span: Span,
  tagId: string,
  context: ProposalContext,
): AttributeValues {
  const defaults: AttributeValues = {};
  for (const { id, default: value } of attributesOf(context.tagSet, tagId))
    if (value) defaults[id] = { value, evidence: null, origin: 'default' };
  return { ...defaults, ...propose(text, span, tagId, context).values };
}
