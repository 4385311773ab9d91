import type { Annotation } from '../core/annotation/annotation';
import type { Change } from '../core/change/change';
import type { Link, RelationRules } from '../core/relation/allowed';
import { checkRelation, type RelationProblem } from '../core/relation/check';
import type { Relation } from '../core/relation/relation';
import { signed, type Author } from './author';

/** A link from one annotation to another; where it is reversed the relation leads from the other to the one. */
export interface Linking {
  from: Annotation;
  to: Annotation;
  link: Link;
}

export type Related = { ok: true; change: Change } | { ok: false; problem: RelationProblem };

/**
 * Relates two annotations, or gives a relation of theirs (`before`) this type and direction; says why where the
 * tag set or another relation forbids it.
 * @param present all relations of one of the two, at least
 */
export function relate(
  author: Author,
  tagSet: RelationRules,
  { from, to, link }: Linking,
  present: readonly Relation[],
  before: Relation | null = null,
): Related {
  const [source, target] = link.reversed ? [to, from] : [from, to];
  const after: Relation = {
    id: before?.id ?? author.newId(),
    typeId: link.type.id,
    sourceId: source.id,
    targetId: target.id,
    sourceDocumentId: source.documentId,
    targetDocumentId: target.documentId,
    annotator: before?.annotator ?? author.annotator,
    createdAt: before?.createdAt ?? author.now(),
  };
  const problem = checkRelation(tagSet, after, source, target, present);
  if (problem) return { ok: false, problem };
  const change = signed(author, {
    command: before ? 'relation.change' : 'relation.make',
    label: `${before ? 'Change relation to' : 'Relate:'} ${link.type.name}`,
    documentId: from.documentId,
    edits: [{ table: 'relations', id: after.id, before, after }],
  });
  return { ok: true, change };
}
