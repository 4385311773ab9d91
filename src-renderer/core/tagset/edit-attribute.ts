import type { Attribute, AttributeType } from './attribute';
import type { TagSet } from './tag-set';
import { withTag } from './edit-tag';
import { tagById } from './tag-tree';

/** An attribute that holds nothing yet: of another type it has the same name, and is as required. */
export function attributeOf(
  type: AttributeType,
  { id, name, required }: Pick<Attribute, 'id' | 'name' | 'required'>,
  vocabularyId: string,
): Attribute {
  const base = { id, name, required, default: null };
  switch (type) {
    case 'choice':
      return { ...base, type, vocabularyId, many: false, rules: [] };
    case 'party':
      return { ...base, type, many: false, named: 'nowhere' };
    case 'text':
    case 'number':
    case 'date':
    case 'yes-no':
      return { ...base, type };
  }
}

/** Replaces the attributes of a tag. */
export function withAttributes(
  tagSet: TagSet,
  tagId: string,
  replace: (attributes: Attribute[]) => Attribute[],
): TagSet {
  const tag = tagById(tagSet, tagId);
  return tag ? withTag(tagSet, { ...tag, attributes: replace(tag.attributes) }) : tagSet;
}

/** An item one place up or down; the same array where it cannot go that way. */
export function shifted<Item extends { id: string }>(items: Item[], id: string, by: 1 | -1): Item[] {
  const at = items.findIndex((item) => item.id === id);
  const other = items[at + by];
  if (at < 0 || !other) return items;
  const order = [...items];
  [order[at], order[at + by]] = [other, items[at]!];
  return order;
}
