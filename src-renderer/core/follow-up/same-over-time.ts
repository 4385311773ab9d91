import type { Relation } from '../relation/relation';
import { TagSetLookup } from '../tagset/tag-set-lookup';
import type { TagSet } from '../tagset/tag-set';

/** The types of relation by which a statement goes on in another of its kind, such as *updates* and *same as*. */
export function goesOnBy(tagSet: TagSet, tagId: string): ReadonlySet<string> {
  const lookup = new TagSetLookup(tagSet);
  return new Set(
    tagSet.relationTypes
      .filter(({ id }) => lookup.mayStart(id, tagId) && lookup.mayEnd(id, tagId))
      .map(({ id }) => id),
  );
}

/** The annotations that these relations of such types lead to from some, whichever way, those some included. */
export function joined(
  ids: ReadonlySet<string>,
  relations: readonly Relation[],
  types: ReadonlySet<string>,
): Set<string> {
  const reached = new Set(ids);
  const links = relations.filter(({ typeId }) => types.has(typeId));
  for (let size = -1; size !== reached.size;) {
    size = reached.size;
    for (const { sourceId, targetId } of links)
      if (reached.has(sourceId) || reached.has(targetId)) reached.add(sourceId).add(targetId);
  }
  return reached;
}
