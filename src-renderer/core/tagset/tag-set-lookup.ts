import type { Attribute } from './attribute';
import type { RelationType } from './relation-type';
import type { Tag, TagSet } from './tag-set';

/** A relation type with its allowed ends at hand. */
interface AllowedEnds {
  type: RelationType;
  sources: ReadonlySet<string>;
  targets: ReadonlySet<string>;
}

/** A tag set made ready for many questions: what `tag-tree` answers by a walk, this one answers from memory. */
export class TagSetLookup {
  #tags: ReadonlyMap<string, Tag>;
  #terms: ReadonlyMap<string, ReadonlySet<string>>;
  #ends: ReadonlyMap<string, AllowedEnds>;
  #lineages = new Map<string, readonly Tag[]>();
  #attributes = new Map<string, ReadonlyMap<string, Attribute>>();

  constructor({ tags, vocabularies, relationTypes }: TagSet) {
    this.#tags = new Map(tags.map((tag) => [tag.id, tag]));
    this.#terms = new Map(vocabularies.map(({ id, terms }) => [id, new Set(terms.map((term) => term.id))]));
    this.#ends = new Map(
      relationTypes.map((type) => [
        type.id,
        { type, sources: new Set(type.sourceTagIds), targets: new Set(type.targetTagIds) },
      ]),
    );
  }

  hasTag(id: string): boolean {
    return this.#tags.has(id);
  }

  hasVocabulary(id: string): boolean {
    return this.#terms.has(id);
  }

  hasTerm(vocabularyId: string, termId: string): boolean {
    return this.#terms.get(vocabularyId)?.has(termId) ?? false;
  }

  hasRelationType(id: string): boolean {
    return this.#ends.has(id);
  }

  /** A tag with those above it, the top first; empty where the set lacks it. */
  lineageOf(tagId: string): readonly Tag[] {
    const known = this.#lineages.get(tagId);
    if (known) return known;
    const lineage: Tag[] = [];
    const seen = new Set<string>();
    for (let id: string | null = tagId; id !== null && !seen.has(id);) {
      seen.add(id);
      const tag = this.#tags.get(id);
      if (tag) lineage.push(tag);
      id = tag?.parentId ?? null;
    }
    lineage.reverse();
    this.#lineages.set(tagId, lineage);
    return lineage;
  }

  /** The attributes of a tag and of those above it, by id. */
  attributesOf(tagId: string): ReadonlyMap<string, Attribute> {
    const known = this.#attributes.get(tagId);
    if (known) return known;
    const attributes = new Map(
      this.lineageOf(tagId).flatMap((tag) => tag.attributes.map((attribute) => [attribute.id, attribute])),
    );
    this.#attributes.set(tagId, attributes);
    return attributes;
  }

  /** Whether relations of a type may start, or end, at annotations with this tag. */
  mayStart(typeId: string, tagId: string): boolean {
    return this.#allows(this.#ends.get(typeId)?.sources, tagId);
  }

  mayEnd(typeId: string, tagId: string): boolean {
    return this.#allows(this.#ends.get(typeId)?.targets, tagId);
  }

  #allows(kinds: ReadonlySet<string> | undefined, tagId: string): boolean {
    return (
      kinds !== undefined && (kinds.size === 0 || this.lineageOf(tagId).some((tag) => kinds.has(tag.id)))
    );
  }
}
