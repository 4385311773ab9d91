import { constants, type Stats } from 'node:fs';
import { access, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { errorCode } from './error-code';

/** What is asked of the disk to replace a file; tests put failing disks here. */
export interface WritableDisk {
  realpath(path: string): Promise<string>;
  stat(path: string): Promise<Stats>;
  checkWritable(path: string): Promise<void>;
  /** Opens a new file for writing; fails if there is one. */
  create(path: string): Promise<WritableHandle>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Makes the folder's own entries last. */
  syncFolder(path: string): Promise<void>;
}

/** The content of a file: whole, or in pieces one after the other. */
export type FileContent = string | Uint8Array | AsyncIterable<Uint8Array>;

export interface WritableHandle {
  chmod(mode: number): Promise<void>;
  writeFile(content: FileContent): Promise<void>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** What some systems say where a folder cannot be opened or flushed; there is nothing to be done about it. */
const NO_FOLDER_SYNC = new Set(['EINVAL', 'ENOTSUP', 'EISDIR', 'EPERM', 'EACCES', 'EBADF']);

async function syncFolder(path: string): Promise<void> {
  try {
    const handle = await open(path, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!NO_FOLDER_SYNC.has(errorCode(error) ?? '')) throw error;
  }
}

/** The real disk. */
export const nodeDisk: WritableDisk = {
  realpath: (path) => realpath(path),
  stat: (path) => stat(path),
  checkWritable: (path) => access(path, constants.W_OK),
  create: (path) => open(path, 'wx', 0o666),
  rename,
  remove: (path) => rm(path, { force: true }),
  syncFolder,
};
