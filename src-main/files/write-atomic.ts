import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import type { WriteRefusal } from '../contract/files';
import { accept, refuse, type Result } from '../contract/result';
import { errorCode } from './error-code';
import { nodeDisk, type FileContent, type WritableDisk } from './writable-disk';

/**
 * Writes a file so that at every moment the old content or the new one is there whole, never a part:
 * a temporary file in the same folder, flushed, takes the place of the target, and the folder is flushed.
 * On a refusal the target is as it was and no temporary file stays.
 */
export async function writeAtomic(
  path: string,
  content: FileContent,
  disk: WritableDisk = nodeDisk,
): Promise<Result<undefined, WriteRefusal>> {
  const fileName = basename(path) || path;
  try {
    await replaceFile(path, content, disk);
    return accept(undefined);
  } catch (error) {
    return refuse({ code: writeRefusalCode(error), fileName });
  }
}

/** The same, for those who can do more with the error of the disk, or of what makes the content, than to name it. */
export async function replaceFile(path: string, content: FileContent, disk: WritableDisk): Promise<void> {
  const target = await disk.realpath(path).catch(() => path);
  const mode = await modeToKeep(target, disk);
  await replace(target, content, mode, disk);
}

/** The permissions of the file that is to be replaced; throws where it may not be replaced. */
async function modeToKeep(target: string, disk: WritableDisk): Promise<number | undefined> {
  const stats = await disk.stat(target).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (!stats) return undefined;
  if (!stats.isFile()) throw new Error('Only a regular file can be replaced');
  // Taking its place needs no permission on the file itself, but a write-protected file is meant to stay.
  await disk.checkWritable(target);
  return stats.mode & 0o7777;
}

async function replace(
  target: string,
  content: FileContent,
  mode: number | undefined,
  disk: WritableDisk,
): Promise<void> {
  const folder = dirname(target);
  const temporary = join(folder, `.marginalia-${randomBytes(8).toString('hex')}.tmp`);
  const handle = await disk.create(temporary);
  try {
    try {
      if (mode !== undefined) await handle.chmod(mode);
      // Unlike one write(2), this goes on until every byte is taken or the disk refuses.
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await disk.rename(temporary, target);
  } catch (error) {
    await disk.remove(temporary).catch(() => undefined);
    throw error;
  }
  await disk.syncFolder(folder);
}

/** What a system error means to the one who wanted to write. */
export function writeRefusalCode(error: unknown): WriteRefusal['code'] {
  switch (errorCode(error)) {
    case 'EACCES':
    case 'EPERM':
      return 'not-permitted';
    case 'ENOSPC':
    case 'EDQUOT':
      return 'disk-full';
    case 'EROFS':
      return 'read-only';
    case 'ENOENT':
    case 'ENOTDIR':
      return 'missing';
    default:
      return 'unwritable';
  }
}
