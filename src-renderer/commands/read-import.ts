import type { LibraryData } from '../core/library/library-data';
import { readAnnotationsById } from '../db/annotations';
import type { LibraryDatabase } from '../db/database';
import { readParties } from '../db/parties';
import { readRelationsById, readRelationsOfDocuments } from '../db/relations';
import { parseExport } from '../formats/marginalia-json/parse';
import { strayId } from './import-annotations';
import type { Present } from './present';
import type { TagSet } from '../core/tagset/tag-set';
import { isTextOf } from './is-text-of';

export interface ImportProblem {
  /** Where in the file, e.g. `documents[0].annotations[3].end`. */
  path: string;
  message: string;
}

export type ReadImport = { ok: true; value: LibraryData } | { ok: false; problems: ImportProblem[] };

/** Reads an export and proves it: its form, its spans against the text, each text against its hash. */
export async function readImport(fileText: string): Promise<ReadImport> {
  const parsed = parseExport(fileText);
  if (!parsed.ok) return parsed;
  const problems: ImportProblem[] = [];
  for (const [index, { document, text }] of parsed.value.documents.entries()) {
    if (!(await isTextOf(document, text))) {
      problems.push({ path: `documents[${index}].sha256`, message: 'is not the hash of this text' });
    }
  }
  return problems.length === 0 ? parsed : { ok: false, problems };
}

/** What the library already holds of what an import may meet. */
export async function readPresent(
  db: LibraryDatabase,
  tagSet: TagSet,
  { documents, relations }: LibraryData,
): Promise<Present> {
  const hashes = documents.map(({ document }) => document.sha256);
  const [byHash, byId, documentCount, parties] = await Promise.all([
    db.documents.where('sha256').anyOf(hashes).toArray(),
    db.documents.bulkGet(documents.map(({ document }) => document.id)),
    db.documents.count(),
    readParties(db),
  ]);
  const homes = byHash.map(({ id }) => id);
  const hashOf = new Map(documents.map(({ document }) => [document.id, document.sha256]));
  const idsHere = (id: string, documentId: string) => [id, strayId(id, hashOf.get(documentId) ?? '')];
  const relationIds = relations.flatMap(({ id, sourceDocumentId }) => idsHere(id, sourceDocumentId));
  const links = uniqueById([
    ...(await readRelationsOfDocuments(db, homes)),
    ...(await readRelationsById(db, relationIds)),
  ]);
  const annotationIds = documents.flatMap(({ annotations }) =>
    annotations.flatMap(({ id, documentId }) => idsHere(id, documentId)),
  );
  const ends = links.flatMap(({ sourceId, targetId }) => [sourceId, targetId]);
  const annotations = await readAnnotationsById(db, [...new Set([...annotationIds, ...ends])]);
  return {
    tagSet,
    isEmpty: documentCount === 0,
    documents: new Map([...byHash, ...byId.flatMap((row) => row ?? [])].map((row) => [row.sha256, row])),
    annotations: new Map(annotations.map((row) => [row.id, row])),
    relations: links,
    parties,
  };
}

const uniqueById = <Row extends { id: string }>(rows: readonly Row[]): Row[] => [
  ...new Map(rows.map((row) => [row.id, row])).values(),
];
