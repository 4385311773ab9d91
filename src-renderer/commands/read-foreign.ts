import type { Corpus } from '../core/corpus/corpus';
import type { Skipped } from '../core/corpus/landing';
import { libraryOf } from '../core/corpus/library-of';
import type { LibraryData } from '../core/library/library-data';
import type { TagSet } from '../core/tagset/tag-set';
import type { CorpusRead, Format } from '../formats/format';
import { InputFile } from '../formats/input-file';
import { readFiles } from '../formats/read-files';
import type { Refused } from '../formats/refusal';
import type { Present } from './present';
import { sha256 } from './sha256';

/** What was found in files of another tool, before anything of it is taken. */
export interface Foreign extends Omit<CorpusRead, 'ok'> {
  fileName: string;
  format: Format;
}

/** How what was found is to be taken. */
export interface Taking {
  known: TagSet;
  /** By name in the file, the id of the tag to take, or `null` to leave its annotations out; a new tag for all others. */
  mapping: ReadonlyMap<string, string | null>;
  /** The annotations, of those placed by likeness, that are not taken, by id in the file. */
  leaving: ReadonlySet<string>;
  /** ISO 8601, UTC: for what has no time of its own. */
  at: string;
}

export type ForeignRead = { ok: true; value: Foreign } | { ok: true; own: true } | Refused;

/** Reads files of another tool; annotated JSON of our own is told to be such. */
export function readForeign(files: readonly { fileName: string; bytes: Uint8Array }[]): ForeignRead {
  const found = readFiles(files.map(({ fileName, bytes }) => new InputFile(fileName, bytes)));
  if ('ok' in found) return found;
  const { format, read, left } = found;
  if (!read.ok) return read;
  if (!('corpus' in read)) return { ok: true, own: true };
  const [first, ...others] = files;
  const fileName = `${first!.fileName}${others.length > 0 ? ` and ${others.length} more` : ''}`;
  const skipped = [
    ...left.map((where) => ({ where, why: `it is no part of ${format.name}` })),
    ...read.skipped,
  ];
  return { ok: true, value: { ...read, skipped, fileName, format } };
}

/** What was found as a library, with the tags that were chosen for its tags. */
export async function landForeign(
  { corpus, format }: Foreign,
  { known, mapping, leaving, at }: Taking,
): Promise<{ library: LibraryData; skipped: Skipped[] }> {
  const taken = leaving.size === 0 ? corpus : without(corpus, leaving);
  const hashes = await Promise.all(taken.documents.map(({ text }) => sha256(text)));
  const idsLast = format.carries.includes('ids');
  return libraryOf(taken, { known, wholeTagSet: true, hashes, at, idsLast, mapping });
}

const without = (corpus: Corpus, ids: ReadonlySet<string>): Corpus => ({
  ...corpus,
  documents: corpus.documents.map((document) => ({
    ...document,
    annotations: document.annotations.filter(({ id }) => !ids.has(id)),
  })),
  relations: corpus.relations.filter(({ sourceId, targetId }) => !ids.has(sourceId) && !ids.has(targetId)),
});

/**
 * What comes without times says nothing of being newer: annotations that are here already are left as they are. So a
 * second import changes nothing, whatever was done here meanwhile.
 */
export const keepingPresent = (
  library: LibraryData,
  { annotations }: Pick<Present, 'annotations'>,
): LibraryData => ({
  ...library,
  documents: library.documents.map((data) => ({
    ...data,
    annotations: data.annotations.map((row) => annotations.get(row.id) ?? row),
  })),
});
