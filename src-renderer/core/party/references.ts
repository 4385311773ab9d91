import type { AttributeValue, AttributeValues } from '../attribute/value';
import type { Annotation } from '../annotation/annotation';
import type { Attribute } from '../tagset/attribute';
import type { TagSet } from '../tagset/tag-set';

/** The party that stands in the place of another; `null` for none. */
export type PartyInstead = (partyId: string) => string | null;

/** The parties that the attributes of an annotation refer to, each once. */
export const partiesOf = ({ attributes }: Pick<Annotation, 'attributes'>): Set<string> =>
  new Set(Object.values(attributes).flatMap(({ value }) => (value.type === 'party' ? value.partyIds : [])));

/**
 * Attribute values with other parties in the place of theirs, each once; what refers to none any more is emptied.
 * Each value may have its own answer: `instead` is given it too.
 */
export function withParties(
  attributes: AttributeValues,
  instead: (partyId: string, whole: AttributeValue) => string | null,
): AttributeValues {
  const entries = Object.entries(attributes).flatMap(([id, whole]): [string, AttributeValue][] => {
    const { value } = whole;
    if (value.type !== 'party') return [[id, whole]];
    const partyIds = replaced(value.partyIds, (partyId) => instead(partyId, whole));
    if (partyIds.length === 0) return [];
    return [[id, { ...whole, value: { ...value, partyIds } }]];
  });
  return Object.fromEntries(entries);
}

/** The tag set with other parties in the place of those that its defaults refer to; itself where they refer to none of them. */
export function tagSetWithParties(tagSet: TagSet, instead: PartyInstead): TagSet {
  const isConcerned = (attribute: Attribute): boolean =>
    attribute.type === 'party' && Boolean(attribute.default?.partyIds.some((id) => instead(id) !== id));
  if (!tagSet.tags.some(({ attributes }) => attributes.some(isConcerned))) return tagSet;
  const revised = (attribute: Attribute): Attribute => {
    if (attribute.type !== 'party' || !attribute.default) return attribute;
    const partyIds = replaced(attribute.default.partyIds, instead);
    return { ...attribute, default: partyIds.length > 0 ? { type: 'party', partyIds } : null };
  };
  const tags = tagSet.tags.map((tag) => ({ ...tag, attributes: tag.attributes.map(revised) }));
  return { ...tagSet, version: tagSet.version + 1, tags };
}

const replaced = (partyIds: readonly string[], instead: PartyInstead): string[] => [
  ...new Set(partyIds.map(instead).filter((id) => id !== null)),
];
