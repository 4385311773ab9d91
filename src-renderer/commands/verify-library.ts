import type { Annotation } from '../core/annotation/annotation';
import type { Document } from '../core/document/document';
import { integrityProblems } from '../core/library/integrity-problems';
import type { DocumentData } from '../core/library/library-data';
import { differencesOf, editsBetween, type LibraryRows } from '../core/library/library-rows';
import type { PlacedProblem } from '../core/problem/placed-problem';
import type { TagSet } from '../core/tagset/tag-set';
import { counted } from '../core/words/counted';
import type { LibraryDatabase } from '../db/database';
import { readSequences, readTextRow } from '../db/whole-library';
import { problemPath } from '../formats/problem-path';
import type { Host } from '../host/host';
import type { History } from './history';
import { isTextOf } from './is-text-of';
import { kept, KeepingError } from './kept';
import { readOpened, readStore } from './read-library';
import { readSettled } from './read-settled';

/** What has been looked at, and what does not hold. */
export interface Verification {
  documents: number;
  annotations: number;
  relations: number;
  parties: number;
  /** Changes in the log. */
  changes: number;
  snapshots: number;
  /** In words for people; the first of them, and how many there are in all. */
  problems: string[];
  problemCount: number;
}

const MOST_SHOWN = 50;

/**
 * Looks at all that the library holds: spans against texts, texts against the hashes of their files, references, the store
 * against its journal row by row, and the last snapshot against its own hash. `null` while something is not saved.
 */
export async function verifyLibrary(from: {
  db: LibraryDatabase;
  history: History;
  host: Host;
  tagSet: TagSet;
}): Promise<Verification | null> {
  const settled = await readSettled(from.history, async () => ({
    rows: await readStore(from.db),
    changes: (await readSequences(from.db)).length,
  }));
  if (!settled) return null;
  const { rows, changes } = settled.value;
  const found = new Found();
  const documents = await checkTexts(from, rows, found);
  const { parties, relations } = rows;
  for (const problem of integrityProblems({ tagSet: from.tagSet, parties, documents, relations }))
    found.add(inWords(problem, documents));
  await checkJournal(from.host, rows, found);
  const snapshots = await checkSnapshots(from.host, found);
  return {
    documents: rows.documents.length,
    annotations: rows.annotations.length,
    relations: relations.length,
    parties: parties.length,
    changes,
    snapshots,
    problems: found.shown,
    problemCount: found.count,
  };
}

class Found {
  shown: string[] = [];
  count = 0;

  add(words: string): void {
    this.count++;
    if (this.shown.length < MOST_SHOWN) this.shown.push(words);
  }
}

/** Reads each text in store and journal and holds it against the hash of its file. */
async function checkTexts(
  { db, host }: { db: LibraryDatabase; host: Host },
  rows: LibraryRows,
  found: Found,
): Promise<DocumentData[]> {
  const annotations = byDocument(rows.annotations);
  const documents: DocumentData[] = [];
  for (const document of rows.documents) {
    const text = (await readTextRow(db, document.sha256))?.text;
    if (text === undefined) {
      found.add(`${named(document)} has no text in the store.`);
      continue;
    }
    if (!(await isTextOf(document, text)))
      found.add(`The text of ${named(document)} is not that of its file.`);
    const kept = await keptText(host, document);
    if (kept === null) found.add(`The journal has no sound text of ${named(document)}.`);
    else if (kept !== text) found.add(`The journal has another text of ${named(document)} than the store.`);
    documents.push({ document, text, annotations: annotations.get(document.id) ?? [] });
  }
  return documents;
}

function byDocument(annotations: readonly Annotation[]): Map<string, Annotation[]> {
  const own = new Map<string, Annotation[]>();
  for (const annotation of annotations) {
    const others = own.get(annotation.documentId);
    if (others) others.push(annotation);
    else own.set(annotation.documentId, [annotation]);
  }
  return own;
}

async function keptText(host: Host, { sha256 }: Document): Promise<string | null> {
  return kept(host, 'journal.text', { sha256 }).catch(orNull);
}

async function checkJournal(host: Host, rows: LibraryRows, found: Found): Promise<void> {
  const source = await kept(host, 'journal.open', undefined).catch(orNull);
  if (source?.from !== 'journal') return found.add('The journal cannot be read.');
  if (source.missing > 0)
    found.add(`The journal lacks ${counted(source.missing, 'change')} that cannot be read.`);
  for (const { table, added, removed, changed } of differencesOf(
    editsBetween(rows, await readOpened(host, source)),
  ))
    found.add(`Store and journal differ in ${added + removed + changed} rows of ${table}.`);
}

/** Proves the last snapshot; answers how many there are. */
async function checkSnapshots(host: Host, found: Found): Promise<number> {
  const snapshots = (await kept(host, 'snapshots.list', undefined).catch(orNull)) ?? [];
  const last = snapshots.at(-1);
  if (last && !(await kept(host, 'snapshots.open', { id: last.id }).catch(orNull)))
    found.add('The last snapshot cannot be read.');
  return snapshots.length;
}

function orNull(error: unknown): null {
  if (error instanceof KeepingError) return null;
  throw error;
}

const named = ({ title }: Document): string => `“${title}”`;

/** A problem of a document is said with its title. */
function inWords({ place, message }: PlacedProblem, documents: readonly DocumentData[]): string {
  const [table, index] = place;
  const document =
    table === 'documents' && typeof index === 'number' ? documents[index]?.document : undefined;
  return document
    ? `${named(document)}: ${problemPath(place.slice(2))} ${message}.`
    : `${problemPath(place)} ${message}.`;
}
