import type { Attribute } from './attribute';
import type { Tag, TagSet } from './tag-set';

/** A tag with those above it, the top first; empty where the set lacks it. */
export function lineageOf(tagSet: Pick<TagSet, 'tags'>, tagId: string): Tag[] {
  const lineage: Tag[] = [];
  for (
    let tag = tagById(tagSet, tagId);
    tag && !lineage.includes(tag);
    tag = tag.parentId === null ? undefined : tagById(tagSet, tag.parentId)
  )
    lineage.unshift(tag);
  return lineage;
}

/** The attributes of a tag, those of the tags above it first, in the order in which they are asked. */
export const attributesOf = (tagSet: Pick<TagSet, 'tags'>, tagId: string): Attribute[] =>
  lineageOf(tagSet, tagId).flatMap((tag) => tag.attributes);

/** Whether a tag is one of these or below one of them; true of all where none is named. */
export const isKindOf = (tagSet: Pick<TagSet, 'tags'>, tagId: string, kinds: readonly string[]): boolean =>
  kinds.length === 0 || lineageOf(tagSet, tagId).some((tag) => kinds.includes(tag.id));

export const tagById = (tagSet: Pick<TagSet, 'tags'>, id: string): Tag | undefined =>
  tagSet.tags.find((tag) => tag.id === id);
