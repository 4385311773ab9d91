import { readdir, stat } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { basename, dirname, extname, join, relative, sep } from 'node:path';
import { IMPORT_LIMIT } from '../files/limits';
import { readBytes } from '../files/read-bytes';
import { InputFile } from '../../src-renderer/formats/input-file';

/** Said where a file cannot be read or written. */
export class FileError extends Error {}

export interface Inputs {
  files: InputFile[];
  /** ISO 8601, UTC: when the newest of them was changed. */
  changedAt: string;
}

/** What stands beside a file of some formats and belongs to it, by ending or name. */
const BESIDE = ['annotation.conf', 'visual.conf'];

/**
 * Reads files, all files of folders, and for `-` the standard input. Beside an .ann file its text is taken too, if it is there.
 * @throws FileError
 */
export async function readInputs(paths: readonly string[]): Promise<Inputs> {
  const found = new Map<string, string>();
  const files: InputFile[] = [];
  for (const path of paths) {
    if (path === '-') {
      files.push(new InputFile('standard input', await buffer(process.stdin)));
      continue;
    }
    const stats = await stat(path).catch((error: unknown) => {
      throw new FileError(`${path}: ${reasonOf(error)}`);
    });
    if (stats.isDirectory()) for (const each of await filesBelow(path)) found.set(each, relative(path, each));
    else found.set(path, basename(path));
  }
  for (const path of [...found.keys()].filter((each) => /^\.(?:ann|a1|a2)$/.test(extname(each))))
    for (const companion of [
      path.replace(/\.[^.]+$/, '.txt'),
      ...BESIDE.map((name) => join(dirname(path), name)),
    ])
      if (!found.has(companion) && (await isFile(companion)))
        found.set(companion, join(dirname(found.get(path)!), basename(companion)));
  let newest = 0;
  for (const [path, name] of found) {
    const read = await readBytes(path, IMPORT_LIMIT);
    if (!read.ok) throw new FileError(`${path}: ${wordsFor(read.refusal.code)}`);
    files.push(new InputFile(name.split(sep).join('/'), read.value));
    newest = Math.max(newest, (await stat(path)).mtimeMs);
  }
  // What came through a pipe has no time of its own.
  return { files, changedAt: new Date(Math.floor(newest)).toISOString() };
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (stats) => stats.isFile(),
    () => false,
  );

export function reasonOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EACCES' || code === 'EPERM') return 'permission denied';
  return error instanceof Error ? error.message : String(error);
}

function wordsFor(code: string): string {
  switch (code) {
    case 'missing':
      return 'there is no such file';
    case 'not-permitted':
      return 'permission denied';
    case 'too-large':
      return `is larger than ${IMPORT_LIMIT / 1024 / 1024} MB`;
    default:
      return 'cannot be read';
  }
}
