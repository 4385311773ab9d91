import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Skipped } from '../../src-renderer/core/corpus/landing';
import { libraryOf } from '../../src-renderer/core/corpus/library-of';
import { lossesOf, type Loss } from '../../src-renderer/core/corpus/losses';
import type { LibraryData } from '../../src-renderer/core/library/library-data';
import { defaultTagSet } from '../../src-renderer/core/tagset/bundled';
import type { Format, FormatRead } from '../../src-renderer/formats/format';
import { InputFile } from '../../src-renderer/formats/input-file';
import { lossesFile } from '../../src-renderer/formats/losses-file';
import { readBack } from '../../src-renderer/formats/read-back';
import { readFiles } from '../../src-renderer/formats/read-files';
import { formatById, formats } from '../../src-renderer/formats/registry';
import { writeAtomic } from '../files/write-atomic';
import { UsageError, type Request } from './arguments';
import { FileError, readInputs, type Inputs } from './input';
import { placesOf, writeFiles, writeToStandardOutput } from './output';

/** Where words for people go, a line at a time. */
export type Say = (line: string) => void;

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/**
 * Converts files, tells what does not come along, and proves what was written by reading it back.
 * @throws UsageError or FileError with words for people
 */
export async function convert(request: Extract<Request, { command: 'convert' }>, say: Say): Promise<void> {
  const from = request.from === null ? undefined : known(request.from);
  const to = known(request.to);
  if (!to.write) throw new UsageError(`${to.id} cannot be written`);
  const inputs = await readInputs(request.inputs);
  const library = readLibrary(inputs, from, say);
  const losses = lossesOf(library, to.carries);
  tellLosses(losses, to, say);
  if (request.losses !== null) await writeLosses(request.losses, to, losses);
  const files = to.write(library);
  if (request.output === '-') return writeToStandardOutput(to, files);
  const places = await placesOf(request.output, to, files);
  await writeFiles(places, files);
  if (to.read)
    for (const line of readBack(to, library, await filesAt(places, files))) say(`read back: ${line}`);
}

function known(id: string): Format {
  const format = formatById(id);
  if (!format)
    throw new UsageError(`“${id}” is no format; there are ${formats.map((each) => each.id).join(', ')}`);
  return format;
}

function readLibrary(inputs: Inputs, from: Format | undefined, say: Say): LibraryData {
  const found = readFiles(inputs.files, from);
  if ('ok' in found) throw refused(found.problems);
  const { format, read, left } = found;
  for (const name of left) say(`skipped: ${name}: it is no part of ${format.name}`);
  if (!read.ok) throw refused(read.problems);
  return 'value' in read ? read.value : landed(read, format, inputs.changedAt, say);
}

const refused = (problems: readonly { path: string; message: string }[]): FileError =>
  new FileError(
    problems.map(({ path, message }) => `${path === '' ? 'the file' : path} ${message}`).join('\n'),
  );

function landed(
  read: Extract<FormatRead, { corpus: unknown }>,
  format: Format,
  at: string,
  say: Say,
): LibraryData {
  const tell = (what: string, items: readonly Skipped[]) => {
    for (const { where, why } of items) say(`${what}: ${where}: ${why}`);
  };
  tell('skipped', read.skipped);
  tell('moved to its words', read.moved);
  tell('doubtful', read.doubtful);
  const { library, skipped } = libraryOf(read.corpus, {
    known: defaultTagSet,
    wholeTagSet: false,
    hashes: read.corpus.documents.map(({ text }) => sha256(text)),
    at,
    idsLast: format.carries.includes('ids'),
  });
  tell('skipped', skipped);
  return library;
}

function tellLosses(losses: readonly Loss[], to: Format, say: Say): void {
  if (losses.length > 0) say(`${to.id} does not hold: ${losses.map(({ words }) => words).join(', ')}`);
}

async function writeLosses(path: string, to: Format, losses: readonly Loss[]): Promise<void> {
  const written = await writeAtomic(path, lossesFile(to, losses));
  if (!written.ok) throw new FileError(`${path}: could not be written (${written.refusal.code})`);
}

/** What stands on the disk now. */
async function filesAt(places: readonly string[], files: readonly { name: string }[]): Promise<InputFile[]> {
  const there: InputFile[] = [];
  for (const [at, path] of places.entries()) there.push(new InputFile(files[at]!.name, await readFile(path)));
  return there;
}
