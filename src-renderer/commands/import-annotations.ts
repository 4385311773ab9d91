import type { Annotation } from '../core/annotation/annotation';
import type { Edit } from '../core/change/change';
import type { DocumentData } from '../core/library/library-data';
import { isSameJson } from '../core/library/library-rows';
import { withParties } from '../core/party/references';
import type { TagSet } from '../core/tagset/tag-set';

/** A document of this library, and the annotations that are to come to it. */
export type Home = DocumentData;

/** What imported annotations go by here. */
interface Bringing {
  tagSet: TagSet;
  /** The tag set under which they were made. */
  cameWith: TagSet;
  attributeFor: (tagId: string, attributeId: string) => string;
  /** Our party for one of theirs. */
  ours: (partyId: string) => string;
}

export interface BroughtAnnotations {
  edits: Extract<Edit, { table: 'annotations' }>[];
  /** The id that an imported annotation has here. */
  idOf: (importedId: string) => string;
  kept: number;
  /** Two states of one annotation, of which ours stays since theirs is not later. */
  differing: { own: Annotation; theirs: Annotation }[];
}

/**
 * The id of what comes to a document while another document has its id: always the same, so that a second import finds
 * what the first one has brought.
 */
export const strayId = (id: string, sha256: string): string => `${id}~${sha256.slice(0, 12)}`;

/** Brings annotations to the documents of this library. Of two states of one the later stays. */
export function bringAnnotations(
  homes: readonly Home[],
  present: ReadonlyMap<string, Annotation>,
  bringing: Bringing,
): BroughtAnnotations {
  const edits: BroughtAnnotations['edits'] = [];
  const ids = new Map<string, string>();
  const differing: BroughtAnnotations['differing'] = [];
  let kept = 0;
  for (const { document, annotations } of homes) {
    for (const annotation of annotations) {
      const own = present.get(annotation.id);
      const isTaken = own !== undefined && own.documentId !== document.id;
      const id = isTaken ? strayId(annotation.id, document.sha256) : annotation.id;
      ids.set(annotation.id, id);
      const before = present.get(id) ?? null;
      const after = { ...adapted(annotation, bringing), id, documentId: document.id };
      if (!before || before.updatedAt < after.updatedAt)
        edits.push({ table: 'annotations', id, before, after });
      // Under which version it was made is counted by each library on its own.
      else if (isSameJson(before, { ...after, tagSetVersion: before.tagSetVersion })) kept++;
      else differing.push({ own: before, theirs: after });
    }
  }
  return { edits, idOf: (importedId) => ids.get(importedId) ?? importedId, kept, differing };
}

function adapted(annotation: Annotation, { tagSet, cameWith, attributeFor, ours }: Bringing): Annotation {
  const named = Object.entries(annotation.attributes).map(([id, held]) => [
    attributeFor(annotation.tagId, id),
    held,
  ]);
  return {
    ...annotation,
    attributes: withParties(Object.fromEntries(named) as Annotation['attributes'], ours),
    tagSetVersion: tagSet.id === cameWith.id ? annotation.tagSetVersion : tagSet.version,
  };
}
