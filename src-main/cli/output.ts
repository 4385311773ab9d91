import { mkdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { safeFileName } from '../files/safe-file-name';
import { spreadsheetOf } from '../files/spreadsheet';
import { writeAtomic } from '../files/write-atomic';
import type { Format, OutputFile } from '../../src-renderer/formats/format';
import { InputFile } from '../../src-renderer/formats/input-file';
import { FileError, reasonOf } from './input';

type Bytes = string | Uint8Array;

const bytesOf = async ({ content }: OutputFile): Promise<Bytes> =>
  typeof content === 'object' && 'columns' in content
    ? spreadsheetOf(content.columns, content.rows)
    : content;

/** Where each file goes: to the one that was named, or into the folder, which is made where it is not there. */
export async function placesOf(
  output: string,
  format: Format,
  files: readonly OutputFile[],
): Promise<string[]> {
  const isFolder =
    /[/\\]$/.test(output) ||
    (await stat(output).then(
      (stats) => stats.isDirectory(),
      () => false,
    ));
  const heads = files.filter(({ name }) => name.endsWith(`.${format.extension}`));
  const [head] = heads;
  const extension = extname(output);
  if (!isFolder && files.length === 1 && !format.inFolder) return [output];
  if (!isFolder && heads.length === 1 && extension !== '' && extension === `.${format.extension}`) {
    // A single document: its files take the name that was given, the others stand beside them.
    const stem = head!.name.slice(0, -extension.length);
    return files.map(({ name }) => {
      const isOfIt = name.startsWith(`${stem}.`);
      return isOfIt
        ? `${output.slice(0, -extension.length)}${name.slice(stem.length)}`
        : join(dirname(output), name);
    });
  }
  if (!isFolder && extension === `.${format.extension}`)
    throw new FileError(`${output}: ${format.id} writes ${files.length} files here, so OUT must be a folder`);
  return files.map(({ name }) => join(output, safeFileName(basename(name))));
}

/** Writes the files, each whole or not at all; then what stands on the disk. */
export async function writeFiles(
  places: readonly string[],
  files: readonly OutputFile[],
): Promise<InputFile[]> {
  const written: InputFile[] = [];
  for (const [at, file] of files.entries()) {
    const path = places[at]!;
    const content = await bytesOf(file);
    await mkdir(dirname(path), { recursive: true }).catch((error: unknown) => {
      throw new FileError(`${dirname(path)}: ${reasonOf(error)}`);
    });
    const result = await writeAtomic(path, content);
    if (!result.ok) throw new FileError(`${path}: could not be written (${result.refusal.code})`);
    written.push(
      new InputFile(file.name, typeof content === 'string' ? new TextEncoder().encode(content) : content),
    );
  }
  return written;
}

/** Writes the one file of a format to the standard output. */
export async function writeToStandardOutput(format: Format, files: readonly OutputFile[]): Promise<void> {
  const heads = format.inFolder ? files.filter(({ name }) => name.endsWith(`.${format.extension}`)) : files;
  const [file, second] = heads;
  if (!file || second || (format.inFolder && format.id === 'brat'))
    throw new FileError(`${format.id} writes several files: name a folder with -o`);
  const content = await bytesOf(file);
  await new Promise<void>((resolve, reject) => {
    process.stdout.write(content, (error) => (error ? reject(error) : resolve()));
  });
}
