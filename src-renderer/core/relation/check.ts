import type { Annotation } from '../annotation/annotation';
import { isKindOf } from '../tagset/tag-tree';
import { leads, linksBetween, type Link, type RelationRules } from './allowed';
import type { Relation } from './relation';

/** What can be wrong with a relation, in the order in which it is looked for. */
export type RelationProblem = 'itself' | 'unknown-type' | 'end-not-allowed' | 'there-already';

type End = Pick<Annotation, 'id' | 'tagId'>;
type Linked = Pick<Relation, 'id' | 'typeId' | 'sourceId' | 'targetId'>;

/**
 * Holds a relation that is to be made or changed against the tag set and the relations of its ends; `null` where
 * it may stand. Two annotations are related once by each type, whichever way: `updates` cannot lead both ways, and
 * `same as` says the same in either.
 */
export function checkRelation(
  tagSet: RelationRules,
  relation: Linked,
  source: End,
  target: End,
  present: readonly Linked[],
): RelationProblem | null {
  if (source.id === target.id) return 'itself';
  const type = tagSet.relationTypes.find(({ id }) => id === relation.typeId);
  if (!type) return 'unknown-type';
  if (!leads(tagSet, type, source.tagId, target.tagId)) return 'end-not-allowed';
  return present.some((other) => other.id !== relation.id && isSameLink(other, relation))
    ? 'there-already'
    : null;
}

const isSameLink = (a: Linked, b: Linked): boolean =>
  a.typeId === b.typeId &&
  ((a.sourceId === b.sourceId && a.targetId === b.targetId) ||
    (a.sourceId === b.targetId && a.targetId === b.sourceId));

/** Of the relations of an annotation, those of which it could be no end if it had this tag. */
export function brokenByTag(
  tagSet: RelationRules,
  annotationId: string,
  tagId: string,
  relations: readonly Relation[],
): Relation[] {
  return relations.filter(({ typeId, sourceId, targetId }) => {
    const type = tagSet.relationTypes.find(({ id }) => id === typeId);
    if (!type) return true;
    const fits = (endId: string, kinds: string[]) => endId !== annotationId || isKindOf(tagSet, tagId, kinds);
    return !fits(sourceId, type.sourceTagIds) || !fits(targetId, type.targetTagIds);
  });
}

/**
 * The ways in which one annotation may be related to another beside the relations that are there already; for a
 * relation that is to be changed, by its id, those that it may take.
 */
export function openLinks(
  tagSet: RelationRules,
  from: End,
  to: End,
  present: readonly Linked[],
  changedId: string | null,
): Link[] {
  return linksBetween(tagSet, from.tagId, to.tagId).filter(({ type, reversed }) => {
    const [source, target] = reversed ? [to, from] : [from, to];
    const link = { id: changedId ?? '', typeId: type.id, sourceId: source.id, targetId: target.id };
    return checkRelation(tagSet, link, source, target, present) === null;
  });
}
