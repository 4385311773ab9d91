import type { Document } from '../core/document/document';
import { partiesOf } from '../core/party/references';
import type { Party } from '../core/party/party';
import type { Relation } from '../core/relation/relation';
import type { TagSet } from '../core/tagset/tag-set';
import type { LibraryDatabase } from '../db/database';
import { exportLibrary } from '../formats/marginalia-json/export';
import type { CallOutput, Host } from '../host/host';
import type { History } from './history';
import { readContent, type DocumentContent } from './read-content';
import { suggestedName } from './suggested-name';

export interface ExportSource {
  db: LibraryDatabase;
  history: History;
  host: Host;
  /** What memory has now: it is asked when the documents have been read. */
  current: () => { tagSet: TagSet; parties: readonly Party[] };
}

/** What is written, and how much of it belongs to documents that are not. */
export interface Exported {
  saved: CallOutput<'exports.save'>;
  /** Relations that lead to other documents and so could not come along. */
  leftBehind: number;
}

/**
 * Writes documents with their annotations, unwritten changes among them, to a file that the user names in the
 * save dialog: all parties with the whole library, else those that the annotations refer to; the relations that have
 * both ends in it.
 */
export async function exportDocuments(
  { db, history, host, current }: ExportSource,
  documents: Document[],
  baseName: string,
  whole: boolean,
): Promise<Exported> {
  const contents = await readContents(db, history, documents);
  const { tagSet, parties } = current();
  const { inside, leftBehind } = relationsOf(contents);
  const saved = await host.call('exports.save', {
    suggestedName: suggestedName(baseName, 'annotations.json'),
    content: exportLibrary({
      tagSet,
      parties: whole ? [...parties] : referredTo(parties, contents),
      documents: contents,
      relations: inside,
    }),
  });
  return { saved, leftBehind };
}

/** All of them as of one moment. */
export async function readContents(
  db: LibraryDatabase,
  history: History,
  documents: Document[],
): Promise<DocumentContent[]> {
  for (;;) {
    const { revision } = history;
    const contents = await Promise.all(documents.map((document) => readContent(db, history, document)));
    if (revision === history.revision) return contents;
  }
}

function referredTo(parties: readonly Party[], contents: readonly DocumentContent[]): Party[] {
  const ids = new Set(
    contents.flatMap(({ annotations }) => annotations.flatMap((row) => [...partiesOf(row)])),
  );
  return parties.filter(({ id }) => ids.has(id));
}

/** The relations that have both ends in these documents, and how many more have one. */
export function relationsOf(contents: readonly DocumentContent[]): {
  inside: Relation[];
  leftBehind: number;
} {
  const here = new Set(contents.map(({ document }) => document.id));
  const all = [
    ...new Map(contents.flatMap(({ relations }) => relations.map((row) => [row.id, row]))).values(),
  ];
  const inside = all.filter((row) => here.has(row.sourceDocumentId) && here.has(row.targetDocumentId));
  return { inside, leftBehind: all.length - inside.length };
}
