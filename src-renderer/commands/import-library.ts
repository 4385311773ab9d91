import type { Annotation } from '../core/annotation/annotation';
import type { Change, Edit } from '../core/change/change';
import type { DocumentText } from '../core/document/document';
import type { DocumentData, LibraryData } from '../core/library/library-data';
import { isSameJson } from '../core/library/library-rows';
import { bringParties } from '../core/party/bring';
import { bundledTagSets } from '../core/tagset/bundled';
import { merged } from '../core/tagset/merged';
import type { TagSet } from '../core/tagset/tag-set';
import { signed, type Author } from './author';
import { bringAnnotations, type Home } from './import-annotations';
import { bringRelations } from './import-relations';
import type { Present } from './present';

export interface ImportCounts {
  documents: number;
  annotations: number;
  parties: number;
  relations: number;
  /** Annotations that were already there, the same. */
  kept: number;
  /** Annotations that differ here, and are left as they are since theirs is not the later state. */
  differing: number;
  /** Relations that the tag set or the relations of this library do not allow. */
  leftOut: number;
}

/** Two states of one annotation that differ; theirs is taken where it is the later. */
export interface Conflict {
  own: Annotation;
  theirs: Annotation;
  isTaken: boolean;
}

/** What an import does, to be looked at before it is done. */
export interface ImportOutcome {
  change: Change;
  texts: DocumentText[];
  counts: ImportCounts;
  conflicts: Conflict[];
}

/**
 * Takes an export into the library as one change, so that one undo takes it back. A document that is already
 * there (same SHA-256) keeps its place and gains the annotations it lacks; of two states of one annotation, and of one
 * party, the later stays. A party of the kind and name of one of ours is that one. The tag set gains what it lacks
 * (`merged`); an empty library that nobody has made a tag set for takes theirs as it is. What is imported a second time
 * changes nothing.
 */
export function importLibrary(
  author: Author,
  fileName: string,
  imported: LibraryData,
  present: Present,
): ImportOutcome {
  const { tagSet, attributeFor, edits: tagSetEdits } = bringTagSet(imported, present);
  const parties = bringParties(present.parties, imported.parties, author.now());
  const { homes, edits: documentEdits } = findHomes(author, imported.documents, present);
  const annotations = bringAnnotations(homes, present.annotations, {
    tagSet,
    cameWith: imported.tagSet,
    attributeFor,
    ours: parties.ours,
  });
  const relations = bringRelations(imported.relations, { tagSet, present, annotations, homes });
  const edits = [
    ...tagSetEdits,
    ...parties.edits,
    ...documentEdits,
    ...annotations.edits,
    ...relations.edits,
  ];
  const change = signed(author, {
    command: 'library.import',
    label: `Import ${fileName}`,
    documentId: documentEdits[0]?.id ?? null,
    edits,
  });
  const isNew = new Set(documentEdits.map(({ id }) => id));
  const texts = homes
    .filter(({ document }) => isNew.has(document.id))
    .map(({ document: { sha256 }, text }) => ({ sha256, text }));
  const counts = {
    documents: documentEdits.length,
    annotations: annotations.edits.length,
    parties: parties.edits.length,
    relations: relations.brought,
    kept: annotations.kept,
    differing: annotations.differing.length,
    leftOut: relations.leftOut,
  };
  const conflicts = [
    ...annotations.edits.flatMap(({ before, after }) =>
      before && after ? { own: before, theirs: after, isTaken: true } : [],
    ),
    ...annotations.differing.map((two) => ({ ...two, isTaken: false })),
  ];
  return { change, texts, counts, conflicts };
}

interface BroughtTagSet {
  tagSet: TagSet;
  attributeFor: (tagId: string, attributeId: string) => string;
  edits: Edit[];
}

function bringTagSet({ tagSet: theirs, documents }: LibraryData, present: Present): BroughtTagSet {
  const { tagSet: own } = present;
  if (present.isEmpty && bundledTagSets.some((bundled) => isSameJson(bundled, own)))
    return { tagSet: theirs, attributeFor: (_, id) => id, edits: replacing(own, theirs) };
  const used = new Set(
    documents.flatMap(({ annotations }) =>
      annotations.flatMap(({ tagId, attributes }) => Object.keys(attributes).map((id) => `${tagId} ${id}`)),
    ),
  );
  const { tagSet, attributeFor } = merged(own, theirs, (tagId, id) => used.has(`${tagId} ${id}`));
  const edits = tagSet === own ? [] : replacing(own, tagSet);
  return { tagSet, attributeFor, edits };
}

function replacing(own: TagSet, other: TagSet): Edit[] {
  if (isSameJson(own, other)) return [];
  if (own.id === other.id) return [{ table: 'tagSets', id: own.id, before: own, after: other }];
  return [
    { table: 'tagSets', id: own.id, before: own, after: null },
    { table: 'tagSets', id: other.id, before: null, after: other },
  ];
}

/** The documents of this library in which what is imported has its place; those that it lacks are added. */
function findHomes(
  author: Author,
  documents: readonly DocumentData[],
  present: Present,
): { homes: Home[]; edits: Extract<Edit, { table: 'documents' }>[] } {
  const takenIds = new Set([...present.documents.values()].map((document) => document.id));
  const edits: Extract<Edit, { table: 'documents' }>[] = [];
  const homes = documents.map(({ document, text, annotations }): Home => {
    const home = present.documents.get(document.sha256);
    if (home) return { document: home, text, annotations };
    const added = takenIds.has(document.id) ? { ...document, id: author.newId() } : document;
    edits.push({ table: 'documents', id: added.id, before: null, after: added });
    return { document: added, text, annotations };
  });
  return { homes, edits };
}
