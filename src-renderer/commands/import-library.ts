import type { Annotation } from '../core/annotation/annotation';
import type { Change, Edit } from '../core/change/change';
import type { Document, DocumentText } from '../core/document/document';
import type { LibraryData } from '../core/library/library-data';
import type { TagSet } from '../core/tagset/tag-set';
import { signed, type Author } from './author';

/** What the library already holds of the things to be imported. */
export interface Present {
  /** By SHA-256. */
  documents: Map<string, Document>;
  /** By id. */
  annotations: Map<string, Annotation>;
  tagSet: TagSet;
  /** Whether the library holds no document at all. */
  isEmpty: boolean;
}

export interface ImportCounts {
  documents: number;
  annotations: number;
  /** Annotations that were already there, the same. */
  kept: number;
  /** Annotations that differ here, and are left as they are since theirs is not the later state. */
  differing: number;
}

/**
 * Takes an export into the library as one change, so that one undo takes it back. A document that is already
 * there (same SHA-256) keeps its place and gains the annotations it lacks; of two states of one annotation
 * the later stays. An empty library takes the tag set too; another one is added the tags it lacks, without keys.
 */
export function importLibrary(
  author: Author,
  fileName: string,
  imported: LibraryData,
  present: Present,
): { change: Change; texts: DocumentText[]; counts: ImportCounts } {
  const edits: Edit[] = present.isEmpty
    ? replaced(present.tagSet, imported.tagSet)
    : withMissingTags(present.tagSet, imported.tagSet);
  const texts: DocumentText[] = [];
  const counts: ImportCounts = { documents: 0, annotations: 0, kept: 0, differing: 0 };
  const takenIds = new Set([...present.documents.values()].map((document) => document.id));

  for (const { document, text, annotations } of imported.documents) {
    let home = present.documents.get(document.sha256);
    if (!home) {
      home = takenIds.has(document.id) ? { ...document, id: author.newId() } : document;
      edits.push({ table: 'documents', id: home.id, before: null, after: home });
      texts.push({ sha256: document.sha256, text });
      counts.documents++;
    }
    for (const annotation of annotations) {
      const before = present.annotations.get(annotation.id) ?? null;
      if (before && before.documentId !== home.id) {
        const after = { ...annotation, id: author.newId(), documentId: home.id };
        edits.push({ table: 'annotations', id: after.id, before: null, after });
        counts.annotations++;
      } else if (before && before.updatedAt >= annotation.updatedAt) {
        if (isSame(before, { ...annotation, documentId: home.id })) counts.kept++;
        else counts.differing++;
      } else {
        const after = { ...annotation, documentId: home.id };
        edits.push({ table: 'annotations', id: after.id, before, after });
        counts.annotations++;
      }
    }
  }

  const documentId = edits.find((edit) => edit.table === 'documents')?.id ?? null;
  const change = signed(author, {
    command: 'library.import',
    label: `Import ${fileName}`,
    documentId,
    edits,
  });
  return { change, texts, counts };
}

const isSame = (a: Annotation, b: Annotation): boolean =>
  a.tagId === b.tagId && a.start === b.start && a.end === b.end && a.note === b.note;

function replaced(own: TagSet, other: TagSet): Edit[] {
  if (own.id === other.id) {
    const same = JSON.stringify(own) === JSON.stringify(other);
    return same ? [] : [{ table: 'tagSets', id: own.id, before: own, after: other }];
  }
  return [
    { table: 'tagSets', id: own.id, before: own, after: null },
    { table: 'tagSets', id: other.id, before: null, after: other },
  ];
}

function withMissingTags(own: TagSet, other: TagSet): Edit[] {
  const missing = other.tags.filter((tag) => !own.tags.some((known) => known.id === tag.id));
  if (missing.length === 0) return [];
  const tags = [...own.tags, ...missing.map((tag) => ({ ...tag, shortcut: '' }))];
  const after = { ...own, version: own.version + 1, tags };
  return [{ table: 'tagSets', id: own.id, before: own, after }];
}
