import type { Annotation } from '../core/annotation/annotation';
import type { Edit } from '../core/change/change';
import { partiesOf, tagSetWithParties, withParties, type PartyInstead } from '../core/party/references';
import type { TagSet } from '../core/tagset/tag-set';

/** What may refer to a party: all annotations that do, wherever they are, and the tag set with its defaults. */
export interface PartyReferences {
  uses: readonly Annotation[];
  tagSet: TagSet;
}

/** The edits that put other parties in the place of those that are referred to. */
export function replaceParties({ uses, tagSet }: PartyReferences, instead: PartyInstead, at: string): Edit[] {
  const concerned = uses.filter((annotation) => [...partiesOf(annotation)].some((id) => instead(id) !== id));
  const edits = concerned.map((before): Edit => {
    const after = { ...before, attributes: withParties(before.attributes, instead), updatedAt: at };
    return { table: 'annotations', id: before.id, before, after };
  });
  const revised = tagSetWithParties(tagSet, instead);
  if (revised !== tagSet) edits.push({ table: 'tagSets', id: tagSet.id, before: tagSet, after: revised });
  return edits;
}
