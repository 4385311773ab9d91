import type { Annotation } from '../annotation/annotation';
import type { Relation } from '../relation/relation';
import type { RelationType } from '../tagset/relation-type';
import type { TagSet } from '../tagset/tag-set';
import { TagSetLookup } from '../tagset/tag-set-lookup';
import { distinctFrom } from './distinct-names';
import { isSameName, slugOf } from './slug';

/** The types that the names of relations of a corpus stand for: known ones, and new ones for all other names. */
export class RelationTypes {
  #known: readonly RelationType[];
  #types = new Map<string, RelationType>();

  constructor({ relationTypes }: Pick<TagSet, 'relationTypes'>) {
    this.#known = relationTypes;
  }

  idOf(name: string): string {
    const there = this.#types.get(name);
    if (there) return there.id;
    const known =
      this.#known.find((type) => type.name === name) ??
      this.#known.find((type) => isSameName(type.name, name) || isSameName(type.id, name));
    const taken = new Set([...this.#known, ...this.#types.values()].map(({ id }) => id));
    const slug = slugOf(name);
    const type = known ?? {
      id: distinctFrom(taken, slug, (turn) => `${slug}-${turn}`),
      name: name === '' ? 'related' : name,
      sourceTagIds: [],
      targetTagIds: [],
    };
    this.#types.set(name, type);
    return type.id;
  }

  /**
   * A tag set with the types in use. A known type that does not join what it joins in the corpus is free to join
   * anything: another tool had other rules, and its relations are not to be lost to ours.
   */
  added(
    tagSet: TagSet,
    relations: readonly Relation[],
    annotations: ReadonlyMap<string, Annotation>,
    whole: boolean,
  ): TagSet {
    const tagIds = new Map([...annotations.values()].map(({ id, tagId }) => [id, tagId]));
    const used = [...new Map([...this.#types.values()].map((type) => [type.id, type])).values()];
    const lacking = used.filter(({ id }) => !tagSet.relationTypes.some((type) => type.id === id));
    const all = [...tagSet.relationTypes, ...lacking];
    const lookup = new TagSetLookup({ ...tagSet, relationTypes: all });
    const forbidden = new Set(
      relations
        .filter(
          ({ typeId, sourceId, targetId }) =>
            !lookup.mayStart(typeId, tagIds.get(sourceId)!) || !lookup.mayEnd(typeId, tagIds.get(targetId)!),
        )
        .map(({ typeId }) => typeId),
    );
    const tags = new Set(tagSet.tags.map(({ id }) => id));
    const isWhole = ({ sourceTagIds, targetTagIds }: RelationType) =>
      [...sourceTagIds, ...targetTagIds].every((id) => tags.has(id));
    if (lacking.length === 0 && forbidden.size === 0) return tagSet;
    return {
      ...tagSet,
      relationTypes: all.map((type) =>
        (forbidden.has(type.id) && !whole) || !isWhole(type)
          ? { ...type, sourceTagIds: [], targetTagIds: [] }
          : type,
      ),
    };
  }
}
