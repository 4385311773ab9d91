import type { Edit } from '../core/change/change';
import type { Relation } from '../core/relation/relation';
import type { TagSet } from '../core/tagset/tag-set';
import { TagSetLookup } from '../core/tagset/tag-set-lookup';
import { strayId, type BroughtAnnotations, type Home } from './import-annotations';
import type { Present } from './present';

interface Meeting {
  /** As it is after the import. */
  tagSet: TagSet;
  present: Pick<Present, 'annotations' | 'relations'>;
  annotations: Pick<BroughtAnnotations, 'edits' | 'idOf'>;
  homes: readonly Home[];
}

interface BroughtRelations {
  edits: Edit[];
  brought: number;
  /** How many the tag set or the relations that are here do not allow. */
  leftOut: number;
}

/**
 * Brings relations between annotations that have been brought. One that is here already, under whatever id, stays as it
 * is; one that a newer state of an end forbids goes.
 */
export function bringRelations(imported: readonly Relation[], meeting: Meeting): BroughtRelations {
  const ends = new Ends(meeting);
  const changed = new Set(meeting.annotations.edits.map(({ id }) => id));
  const isBroken = (relation: Relation) =>
    (changed.has(relation.sourceId) || changed.has(relation.targetId)) && !ends.allow(relation);
  const { relations } = meeting.present;
  const broken = new Map(relations.filter(isBroken).map((row) => [row.id, row]));
  const stay = relations.filter(({ id }) => !broken.has(id));
  const ids = new Map(stay.map((row) => [row.id, row]));
  const links = new Set(stay.map(linkOf));
  const brought = new Map<string, Relation>();
  let leftOut = 0;
  for (const relation of imported) {
    const after = ends.found(relation, ids);
    if (links.has(linkOf(after))) continue;
    if (ids.has(after.id) || !ends.allow(after)) leftOut++;
    else {
      brought.set(after.id, after);
      links.add(linkOf(after));
    }
  }
  const touched = new Set([...broken.keys(), ...brought.keys()]);
  const edits = [...touched].map((id): Edit => {
    return { table: 'relations', id, before: broken.get(id) ?? null, after: brought.get(id) ?? null };
  });
  return { edits, brought: brought.size, leftOut };
}

/** Two annotations are related once by each type, whichever way. */
const linkOf = ({ typeId, sourceId, targetId }: Relation): string =>
  JSON.stringify([typeId, ...[sourceId, targetId].sort()]);

/** What the ends of relations are in this library, after its annotations have been brought. */
class Ends {
  #tagSet: TagSetLookup;
  #tags: Map<string, string>;
  #documents: Map<string, { id: string; sha256: string }>;
  #idOf: (importedId: string) => string;

  constructor({ tagSet, present, annotations, homes }: Meeting) {
    this.#tagSet = new TagSetLookup(tagSet);
    this.#tags = new Map([...present.annotations.values()].map(({ id, tagId }) => [id, tagId]));
    for (const { id, after } of annotations.edits) if (after) this.#tags.set(id, after.tagId);
    this.#documents = new Map(
      homes.flatMap(({ document, annotations: rows }) => rows.map((row) => [row.id, document])),
    );
    this.#idOf = annotations.idOf;
  }

  /** An imported relation between the annotations that are here; `ids` are those of other relations. */
  found(relation: Relation, ids: ReadonlyMap<string, Relation>): Relation {
    const source = this.#documents.get(relation.sourceId)!;
    const target = this.#documents.get(relation.targetId)!;
    const [sourceId, targetId] = [this.#idOf(relation.sourceId), this.#idOf(relation.targetId)];
    const there = ids.get(relation.id);
    const isTaken = there !== undefined && (there.sourceId !== sourceId || there.targetId !== targetId);
    return {
      ...relation,
      id: isTaken ? strayId(relation.id, source.sha256) : relation.id,
      sourceId,
      targetId,
      sourceDocumentId: source.id,
      targetDocumentId: target.id,
    };
  }

  /** Whether the tag set lets a relation lead from its source to its target. */
  allow({ typeId, sourceId, targetId }: Relation): boolean {
    const [source, target] = [this.#tags.get(sourceId), this.#tags.get(targetId)];
    return (
      source !== undefined &&
      target !== undefined &&
      this.#tagSet.mayStart(typeId, source) &&
      this.#tagSet.mayEnd(typeId, target)
    );
  }
}
