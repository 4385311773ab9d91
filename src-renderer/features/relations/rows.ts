import type { Annotation } from '../../core/annotation/annotation';
import type { Relation } from '../../core/relation/relation';
import type { RelationRules } from '../../core/relation/allowed';
import type { Workbench } from '../../state/workbench';

/** A relation as the card of one of its ends lists it. */
export interface RelationRow {
  relation: Relation;
  /** E.g. `makes`. */
  name: string;
  /** Whether it leads from the annotation to the other one. */
  outgoing: boolean;
  otherId: string;
  /** The other end; `null` while it is not read. */
  other: Annotation | null;
  /** The title of the other's document, where that is not the open one. */
  elsewhere: string | null;
}

export const typeName = ({ relationTypes }: RelationRules, { typeId }: Relation): string =>
  relationTypes.find(({ id }) => id === typeId)?.name ?? typeId;

/** The relations of an annotation of the open document, in the order in which they were made. */
export function relationRows(
  { library, open, relations, tagSet }: Workbench,
  annotationId: string,
): RelationRow[] {
  return relations.of(annotationId).map((relation) => {
    const outgoing = relation.sourceId === annotationId;
    const otherId = outgoing ? relation.targetId : relation.sourceId;
    const documentId = outgoing ? relation.targetDocumentId : relation.sourceDocumentId;
    const isHere = documentId === open.page?.document.id;
    return {
      relation,
      name: typeName(tagSet.current, relation),
      outgoing,
      otherId,
      other: isHere ? open.annotation(otherId) : relations.farEnd(otherId),
      elsewhere: isHere ? null : (library.find(documentId)?.title ?? null),
    };
  });
}

/** Asks for another type of a relation on the card of an annotation; nothing while its other end is not read. */
export function changeType({ relating }: Workbench, annotation: Annotation, row: RelationRow): void {
  const { relation, outgoing, other } = row;
  if (!other) return;
  relating.change(relation, outgoing ? annotation : other, outgoing ? other : annotation);
}
