import type { TagSet } from './tag-set';

const trimmed = <Item extends { name: string }>(item: Item): Item => ({ ...item, name: item.name.trim() });

/** The same with no white space around its names and phrases, as it is to be stored. */
export const withoutBlanks = (tagSet: TagSet): TagSet => ({
  ...trimmed(tagSet),
  tags: tagSet.tags.map((tag) => ({
    ...trimmed(tag),
    attributes: tag.attributes.map((attribute) =>
      attribute.type === 'choice'
        ? {
            ...trimmed(attribute),
            rules: attribute.rules.map((rule) => ({ ...rule, phrase: rule.phrase.trim() })),
          }
        : trimmed(attribute),
    ),
  })),
  vocabularies: tagSet.vocabularies.map((vocabulary) => ({
    ...trimmed(vocabulary),
    terms: vocabulary.terms.map(trimmed),
  })),
  relationTypes: tagSet.relationTypes.map(trimmed),
});
