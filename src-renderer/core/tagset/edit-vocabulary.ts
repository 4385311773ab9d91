import type { Attribute, ChoiceAttribute } from './attribute';
import type { Tag, TagSet } from './tag-set';
import type { Vocabulary } from './vocabulary';

/** The same with a vocabulary in its new state. */
export const withVocabulary = (tagSet: TagSet, vocabulary: Vocabulary): TagSet =>
  withoutStrays({
    ...tagSet,
    vocabularies: tagSet.vocabularies.map((one) => (one.id === vocabulary.id ? vocabulary : one)),
  });

/** The attributes that choose from a vocabulary, each with its tag. */
export const choosingFrom = (
  tagSet: Pick<TagSet, 'tags'>,
  vocabularyId: string,
): { tag: Tag; attribute: ChoiceAttribute }[] =>
  tagSet.tags.flatMap((tag) =>
    tag.attributes.flatMap((attribute) =>
      attribute.type === 'choice' && attribute.vocabularyId === vocabularyId ? { tag, attribute } : [],
    ),
  );

/** Takes out of each choice the rules and defaults for terms that its vocabulary lacks. */
export function withoutStrays(tagSet: TagSet): TagSet {
  const terms = new Map(
    tagSet.vocabularies.map(({ id, terms }) => [id, new Set(terms.map((term) => term.id))]),
  );
  const mended = (attribute: Attribute): Attribute => {
    if (attribute.type !== 'choice') return attribute;
    const known = terms.get(attribute.vocabularyId) ?? new Set();
    const rules = attribute.rules.filter(({ termId }) => known.has(termId));
    const termIds = attribute.default?.termIds.filter((id) => known.has(id)) ?? [];
    const kept = attribute.many ? termIds : termIds.slice(0, 1);
    return { ...attribute, rules, default: kept.length > 0 ? { type: 'choice', termIds: kept } : null };
  };
  return { ...tagSet, tags: tagSet.tags.map((tag) => ({ ...tag, attributes: tag.attributes.map(mended) })) };
}
