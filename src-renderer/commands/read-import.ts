import type { Annotation } from '../core/annotation/annotation';
import { sourceBytes } from '../core/document/source-bytes';
import type { DocumentData, LibraryData } from '../core/library/library-data';
import type { LibraryDatabase } from '../db/database';
import { marginaliaJson } from '../formats/marginalia-json/format';
import type { Present } from './import-library';
import type { TagSet } from '../core/tagset/tag-set';
import { sha256 } from './sha256';

export interface ImportProblem {
  /** Where in the file, e.g. `documents[0].annotations[3].end`. */
  path: string;
  message: string;
}

export type ReadImport = { ok: true; value: LibraryData } | { ok: false; problems: ImportProblem[] };

/** Reads an export and proves it: its form, its spans against the text, each text against its hash. */
export async function readImport(fileText: string): Promise<ReadImport> {
  const parsed = marginaliaJson.read(fileText);
  if (!parsed.ok) return parsed;
  const problems: ImportProblem[] = [];
  for (const [index, { document, text }] of parsed.value.documents.entries()) {
    const hashes = await Promise.all(sourceBytes(text, document.encoding).map((bytes) => sha256(bytes)));
    if (!hashes.includes(document.sha256)) {
      problems.push({ path: `documents[${index}].sha256`, message: 'is not the hash of this text' });
    }
  }
  return problems.length === 0 ? parsed : { ok: false, problems };
}

/** What the library already holds of what an import brings. */
export async function readPresent(
  db: LibraryDatabase,
  tagSet: TagSet,
  documents: DocumentData[],
): Promise<Present> {
  const hashes = documents.map(({ document }) => document.sha256);
  const ids = documents.flatMap(({ annotations }) => annotations.map((annotation) => annotation.id));
  const documentIds = documents.map(({ document }) => document.id);
  const [byHash, byId, rows, documentCount] = await Promise.all([
    db.documents.where('sha256').anyOf(hashes).toArray(),
    db.documents.bulkGet(documentIds),
    db.annotations.bulkGet(ids),
    db.documents.count(),
  ]);
  return {
    tagSet,
    isEmpty: documentCount === 0,
    documents: new Map([...byHash, ...byId.flatMap((row) => row ?? [])].map((row) => [row.sha256, row])),
    annotations: new Map(rows.flatMap((row): [string, Annotation][] => (row ? [[row.id, row]] : []))),
  };
}
