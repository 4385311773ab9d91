import type { Attribute } from './attribute';
import { inTreeOrder, type Branch } from './forest';
import type { Tag, TagSet } from './tag-set';
import { TagSetLookup } from './tag-set-lookup';
import { DEEPEST } from './tag-set-problems';
import type { Vocabulary } from './vocabulary';

/** A tag set with what another one has and it lacks. */
export interface Merged {
  /** The own one itself where it lacks nothing; else under the next version. */
  tagSet: TagSet;
  /** The attribute that takes the values which one of the other set has at a tag. */
  attributeFor: (tagId: string, attributeId: string) => string;
}

/**
 * Adds to a tag set the tags (without their keys), attributes, vocabularies, terms and relation types of another that it
 * lacks, by their ids; what both have stays as the own one has it. Where an attribute of the other set has values that
 * do not fit the own one of its id, it is added beside it under an id of its own, the same each time.
 * @param isUsed whether there are values of an attribute of the other set at a tag
 */
export function merged(
  own: TagSet,
  other: TagSet,
  isUsed: (tagId: string, attributeId: string) => boolean,
): Merged {
  const tags = withLacking(own.tags, other.tags).map((tag) =>
    own.tags.includes(tag) ? tag : { ...tag, shortcut: '', attributes: [] },
  );
  const placing = new Placing(tags, other, isUsed);
  const grown: TagSet = {
    ...own,
    tags: tags.map((tag) => placing.grown(tag)),
    vocabularies: vocabulariesOf(own, other),
    relationTypes: withLackingIds(own.relationTypes, other.relationTypes),
  };
  const isSame =
    isSameList(own.tags, grown.tags) &&
    isSameList(own.vocabularies, grown.vocabularies) &&
    own.relationTypes.length === grown.relationTypes.length;
  return {
    tagSet: isSame ? own : { ...grown, version: own.version + 1 },
    attributeFor: (tagId, attributeId) => placing.attributeFor(tagId, attributeId),
  };
}

const isSameList = <Item>(a: readonly Item[], b: readonly Item[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);

function withLackingIds<Item extends { id: string }>(own: readonly Item[], other: readonly Item[]): Item[] {
  const known = new Set(own.map(({ id }) => id));
  return [...own, ...other.filter(({ id }) => !known.has(id))];
}

/** What is lacking comes after all that is there, each after the one above it; at the top where it would be too deep. */
function withLacking<Item extends Branch>(own: readonly Item[], other: readonly Item[]): Item[] {
  const levels = new Map(inTreeOrder(own).map(({ item, depth }) => [item.id, depth + 1]));
  const lacking = inTreeOrder(other)
    .filter(({ item }) => !levels.has(item.id))
    .map(({ item }): Item => {
      const above = item.parentId === null ? 0 : (levels.get(item.parentId) ?? 0);
      levels.set(item.id, above < DEEPEST ? above + 1 : 1);
      return above < DEEPEST ? item : { ...item, parentId: null };
    });
  return [...own, ...lacking];
}

function vocabulariesOf(own: TagSet, other: TagSet): Vocabulary[] {
  const theirs = new Map(other.vocabularies.map((vocabulary) => [vocabulary.id, vocabulary]));
  const grown = own.vocabularies.map((vocabulary) => {
    const terms = withLacking(vocabulary.terms, theirs.get(vocabulary.id)?.terms ?? []);
    return terms.length === vocabulary.terms.length ? vocabulary : { ...vocabulary, terms };
  });
  return withLackingIds(grown, other.vocabularies);
}

/** Finds for each attribute of another tag set its place at the tags of this one. */
class Placing {
  #own: TagSetLookup;
  #attributes: Map<string, Attribute[]>;
  #taken: Set<string>;
  #placed = new Map<string, string>();

  constructor(
    tags: readonly Tag[],
    private other: TagSet,
    isUsed: (tagId: string, attributeId: string) => boolean,
  ) {
    this.#own = new TagSetLookup({ ...other, tags: [...tags] });
    this.#attributes = new Map(tags.map((tag) => [tag.id, tag.attributes]));
    this.#taken = new Set(tags.flatMap((tag) => tag.attributes.map(({ id }) => id)));
    const theirs = new TagSetLookup(other);
    for (const { item: tag } of inTreeOrder(other.tags)) {
      for (const attribute of theirs.attributesOf(tag.id).values()) {
        const isOwnOfTag = tag.attributes.includes(attribute);
        this.#place(tag.id, attribute, isOwnOfTag, isUsed(tag.id, attribute.id));
      }
    }
  }

  /** A tag with the attributes that found their place at it; itself where none did. */
  grown(tag: Tag): Tag {
    const attributes = this.#attributes.get(tag.id) ?? [];
    return attributes.length === tag.attributes.length ? tag : { ...tag, attributes };
  }

  attributeFor(tagId: string, attributeId: string): string {
    return this.#placed.get(keyOf(tagId, attributeId)) ?? attributeId;
  }

  #place(tagId: string, attribute: Attribute, isOwnOfTag: boolean, isUsed: boolean): void {
    for (let turn = 0; ; turn++) {
      const id = turn === 0 ? attribute.id : `${this.other.id}:${attribute.id}${turn > 1 ? `:${turn}` : ''}`;
      const there = this.#at(tagId, id);
      if (!there && this.#taken.has(id)) continue;
      if (there && !takes(there, attribute)) continue;
      // What does not fit in under its own id is brought for the sake of its values alone.
      if (!there && !isUsed && !(isOwnOfTag && turn === 0)) return;
      if (!there) this.#add(tagId, turn === 0 ? attribute : this.#renamed(attribute, id));
      this.#placed.set(keyOf(tagId, attribute.id), id);
      return;
    }
  }

  #at(tagId: string, id: string): Attribute | undefined {
    return this.#own
      .lineageOf(tagId)
      .flatMap((tag) => this.#attributes.get(tag.id) ?? [])
      .find((attribute) => attribute.id === id);
  }

  #add(tagId: string, attribute: Attribute): void {
    this.#attributes.set(tagId, [...(this.#attributes.get(tagId) ?? []), attribute]);
    this.#taken.add(attribute.id);
  }

  #renamed(attribute: Attribute, id: string): Attribute {
    const from = this.other.name || this.other.id;
    return { ...attribute, id, name: `${attribute.name} (${from})`, required: false };
  }
}

const keyOf = (tagId: string, attributeId: string): string => JSON.stringify([tagId, attributeId]);

/** Whether an attribute takes all values that another one can have, the terms of vocabularies with one id apart. */
function takes(attribute: Attribute, other: Attribute): boolean {
  if (attribute.type === 'choice' && other.type === 'choice')
    return attribute.vocabularyId === other.vocabularyId && (attribute.many || !other.many);
  if (attribute.type === 'party' && other.type === 'party') return attribute.many || !other.many;
  return attribute.type === other.type;
}
