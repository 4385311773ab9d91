import type { RelationType } from '../tagset/relation-type';
import type { TagSet } from '../tagset/tag-set';
import { isKindOf } from '../tagset/tag-tree';

/** The part of a tag set that says what may be related to what. */
export type RelationRules = Pick<TagSet, 'tags' | 'relationTypes'>;

/** A way to relate one annotation to another; `reversed` where the type leads from the other to the one. */
export interface Link {
  type: RelationType;
  reversed: boolean;
}

/** Whether a relation of this type may lead from an annotation with one tag to one with the other. */
export const leads = (
  tagSet: Pick<TagSet, 'tags'>,
  type: RelationType,
  fromTagId: string,
  toTagId: string,
): boolean => isKindOf(tagSet, fromTagId, type.sourceTagIds) && isKindOf(tagSet, toTagId, type.targetTagIds);

/**
 * The ways in which an annotation may be related to another, by their tags, in the order of the tag set. A type
 * that leads from the other to the one alone is among them, reversed; one that leads both ways is there once.
 */
export function linksBetween(tagSet: RelationRules, fromTagId: string, toTagId: string): Link[] {
  return tagSet.relationTypes.flatMap((type): Link[] => {
    if (leads(tagSet, type, fromTagId, toTagId)) return [{ type, reversed: false }];
    return leads(tagSet, type, toTagId, fromTagId) ? [{ type, reversed: true }] : [];
  });
}

/** Whether an annotation with this tag may be either end of any relation. */
export const canBeRelated = (tagSet: RelationRules, tagId: string): boolean =>
  tagSet.relationTypes.some(
    ({ sourceTagIds, targetTagIds }) =>
      isKindOf(tagSet, tagId, sourceTagIds) || isKindOf(tagSet, tagId, targetTagIds),
  );
