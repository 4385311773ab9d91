import type { Attribute } from './attribute';
import type { RelationType } from './relation-type';
import type { Tag, TagSet } from './tag-set';
import { lineageOf, tagById } from './tag-tree';
import type { Vocabulary } from './vocabulary';

/** What of a tag set annotations and relations use. */
export interface Uses {
  tagIds: readonly string[];
  relationTypeIds: readonly string[];
}

/**
 * Another tag set with what of the own one is in use and it lacks: tags with those above them, without keys; the
 * vocabularies from which they choose; relation types. Where both have a tag or a relation type of one id, the
 * other's counts. Vocabularies and attributes that would share an id with another of the other set get a new one;
 * values go along by the name of their attribute (`fitValues`).
 */
export function adopted(own: TagSet, other: TagSet, uses: Uses, newId: () => string): TagSet {
  const kept = keptTags(own, other, uses.tagIds);
  const vocabularies = keptVocabularies(own, other, kept, newId);
  const taken = new Set(other.tags.flatMap((tag) => tag.attributes.map(({ id }) => id)));
  const carried = (attribute: Attribute): Attribute => {
    const id = taken.has(attribute.id) ? newId() : attribute.id;
    return attribute.type === 'choice'
      ? {
          ...attribute,
          id,
          vocabularyId: vocabularies.get(attribute.vocabularyId)?.id ?? attribute.vocabularyId,
        }
      : { ...attribute, id };
  };
  const tags = [
    ...other.tags,
    ...kept.map((tag) => ({ ...tag, shortcut: '', attributes: tag.attributes.map(carried) })),
  ];
  const known = new Set(other.vocabularies);
  return {
    ...other,
    tags,
    vocabularies: [...other.vocabularies, ...[...vocabularies.values()].filter((one) => !known.has(one))],
    relationTypes: [...other.relationTypes, ...keptTypes(own, other, tags, uses.relationTypeIds)],
  };
}

/** The tags of the own set that stay since they are in use, and those above them: what the other set lacks. */
export function keptTags(own: TagSet, other: TagSet, usedTagIds: readonly string[]): Tag[] {
  const stay = new Set(
    usedTagIds.filter((id) => !tagById(other, id)).flatMap((id) => lineageOf(own, id).map((tag) => tag.id)),
  );
  return own.tags.filter(({ id }) => stay.has(id) && !tagById(other, id));
}

/** The vocabularies of tags that stay, by their old id: the other set's where it has the same, else a copy. */
function keptVocabularies(
  own: TagSet,
  other: TagSet,
  kept: readonly Tag[],
  newId: () => string,
): Map<string, Vocabulary> {
  const chosenFrom = new Set(
    kept.flatMap(({ attributes }) =>
      attributes.flatMap((attribute) => (attribute.type === 'choice' ? attribute.vocabularyId : [])),
    ),
  );
  return new Map(
    own.vocabularies
      .filter(({ id }) => chosenFrom.has(id))
      .map((vocabulary) => {
        const theirs = other.vocabularies.find(({ id }) => id === vocabulary.id);
        if (!theirs) return [vocabulary.id, vocabulary];
        const same = JSON.stringify(theirs.terms) === JSON.stringify(vocabulary.terms);
        return [vocabulary.id, same ? theirs : { ...vocabulary, id: newId() }];
      }),
  );
}

/** Relation types in use that the other set lacks, with those of their ends that are still there. */
function keptTypes(
  own: TagSet,
  other: TagSet,
  tags: readonly Tag[],
  usedTypeIds: readonly string[],
): RelationType[] {
  const present = ({ id }: RelationType) => other.relationTypes.some((type) => type.id === id);
  const there = (ids: string[]) => ids.filter((id) => tags.some((tag) => tag.id === id));
  return own.relationTypes
    .filter((type) => usedTypeIds.includes(type.id) && !present(type))
    .map((type) => ({
      ...type,
      sourceTagIds: there(type.sourceTagIds),
      targetTagIds: there(type.targetTagIds),
    }));
}
