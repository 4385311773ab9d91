import { constants, type Stats } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ReadRefusal } from '../contract/files';
import { accept, refuse, type Result } from '../contract/result';
import { errorCode } from './error-code';

/** What is asked of the disk to read a file; tests put failing disks here. */
export interface ReadableDisk {
  stat(path: string): Promise<Stats>;
  open(path: string, flags: number): Promise<ReadableHandle>;
}

export interface ReadableHandle {
  stat(): Promise<Stats>;
  read(buffer: Uint8Array): Promise<{ bytesRead: number }>;
  close(): Promise<void>;
}

const nodeDisk: ReadableDisk = {
  stat: (path) => stat(path),
  open: (path, flags) => open(path, flags),
};

/** Without waiting for a pipe's other end; Windows has neither the flag nor such files. */
const OPEN_FLAGS = constants.O_RDONLY | (process.platform === 'win32' ? 0 : constants.O_NONBLOCK);

const CHUNK = 4 * 1024 * 1024;

/**
 * Reads a regular file whole, or says why not. Never reads more than `limit` bytes, even if the file
 * grows meanwhile, and never waits for a pipe or a device.
 */
export async function readBytes(
  path: string,
  limit: number,
  disk: ReadableDisk = nodeDisk,
): Promise<Result<Uint8Array, ReadRefusal>> {
  const fileName = basename(path) || path;
  const refusal = (code: ReadRefusal['code']) => refuse<ReadRefusal>({ code, fileName });
  const tooLarge = (byteLength: number) =>
    refuse<ReadRefusal>({ code: 'too-large', fileName, byteLength, limit });

  try {
    const unfit = unfitness(await disk.stat(path));
    if (unfit) return refusal(unfit);
    const handle = await disk.open(path, OPEN_FLAGS);
    try {
      // Asked again of the open file: the name may stand for another one by now.
      const stats = await handle.stat();
      const nowUnfit = unfitness(stats);
      if (nowUnfit) return refusal(nowUnfit);
      if (stats.size > limit) return tooLarge(stats.size);
      const bytes = await readUpTo(handle, limit + 1, stats.size + 1);
      return bytes.byteLength > limit ? tooLarge(bytes.byteLength) : accept(bytes);
    } finally {
      await handle.close();
    }
  } catch (error) {
    return refusal(refusalCode(error));
  }
}

function unfitness(stats: Stats): 'folder' | 'unreadable' | undefined {
  if (stats.isDirectory()) return 'folder';
  return stats.isFile() ? undefined : 'unreadable';
}

async function readUpTo(handle: ReadableHandle, most: number, expected: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  while (total < most) {
    const size = Math.min(most - total, Math.max(1, expected - total), CHUNK);
    const chunk = Buffer.allocUnsafe(size);
    const { bytesRead } = await handle.read(chunk);
    if (bytesRead === 0) break;
    chunks.push(chunk.subarray(0, bytesRead));
    total += bytesRead;
    if (total >= expected) expected = total + CHUNK;
  }
  const [only] = chunks;
  return chunks.length === 1 && only ? only : Buffer.concat(chunks, total);
}

function refusalCode(error: unknown): ReadRefusal['code'] {
  switch (errorCode(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'missing';
    case 'EISDIR':
      return 'folder';
    case 'EACCES':
    case 'EPERM':
      return 'not-permitted';
    default:
      return 'unreadable';
  }
}
