import { withItemAfter, withoutItem } from './forest';
import { freeHue } from './near-hues';
import type { RelationType } from './relation-type';
import type { Tag, TagLine, TagSet } from './tag-set';

const lines: TagLine[] = ['solid', 'dashed', 'dotted'];

/** Adds a tag that has all but its name, in a hue that is free: after another and beside it, or at the end. */
export function withNewTag(tagSet: TagSet, id: string, afterId: string | null): TagSet {
  const tag: Tag = {
    id,
    name: '',
    hue: freeHue(tagSet.tags),
    line: lines[tagSet.tags.length % lines.length]!,
    shortcut: '',
    guideline: '',
    parentId: null,
    attributes: [],
  };
  return { ...tagSet, tags: withItemAfter(tagSet.tags, tag, afterId) };
}

/** The same with a tag in its new state. */
export const withTag = (tagSet: TagSet, tag: Tag): TagSet => ({
  ...tagSet,
  tags: tagSet.tags.map((one) => (one.id === tag.id ? tag : one)),
});

/**
 * Takes a tag away. Those below it go up to where it stood. Where relations may start or end at it, they may at the
 * heir instead; without an heir, a relation type that has nowhere else to start or end goes too, since it would be
 * taken to be for all tags.
 */
export function withoutTag(tagSet: TagSet, tagId: string, heirId: string | null): TagSet {
  return {
    ...tagSet,
    tags: withoutItem(tagSet.tags, tagId),
    relationTypes: tagSet.relationTypes
      .map((type) => ({
        ...type,
        sourceTagIds: inherited(type.sourceTagIds, tagId, heirId),
        targetTagIds: inherited(type.targetTagIds, tagId, heirId),
      }))
      .filter((type, at) => !hasLost(tagSet.relationTypes[at]!, type)),
  };
}

/** The relation types that go with a tag which leaves no heir. */
export const typesGoneWithTag = (tagSet: TagSet, tagId: string): RelationType[] => {
  const left = new Set(withoutTag(tagSet, tagId, null).relationTypes.map(({ id }) => id));
  return tagSet.relationTypes.filter(({ id }) => !left.has(id));
};

const inherited = (ids: readonly string[], tagId: string, heirId: string | null): string[] => [
  ...new Set(ids.flatMap((id) => (id === tagId ? (heirId ?? []) : id))),
];

const hasLost = (before: RelationType, after: RelationType): boolean =>
  (before.sourceTagIds.length > 0 && after.sourceTagIds.length === 0) ||
  (before.targetTagIds.length > 0 && after.targetTagIds.length === 0);
