import { link, mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { errorCode } from '../error-code';
import { nodeDisk, type WritableDisk } from '../writable-disk';

/** What is asked of the disk to keep a journal; tests put failing disks here. */
export interface JournalDisk extends WritableDisk {
  /** Makes a folder and those above it; one that is there stays. */
  makeFolder(path: string): Promise<void>;
  removeFolder(path: string): Promise<void>;
  /** The names in a folder, sorted; none where there is no folder. */
  list(path: string): Promise<string[]>;
  read(path: string): Promise<Buffer>;
  /** The first and the last bytes of a file, as many as asked for or as there are. */
  readEnds(path: string, bytes: number): Promise<{ start: Buffer; end: Buffer }>;
  /** Gives a file a second name; fails if something has it. */
  link(path: string, name: string): Promise<void>;
  /** Opens a file to write at its end; makes one where there is none. */
  append(path: string): Promise<AppendHandle>;
}

export interface AppendHandle {
  truncate(length: number): Promise<void>;
  writeFile(content: Uint8Array): Promise<void>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

async function list(path: string): Promise<string[]> {
  try {
    return (await readdir(path)).sort();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

async function readEnds(path: string, bytes: number): Promise<{ start: Buffer; end: Buffer }> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    const part = async (from: number): Promise<Buffer> => {
      const buffer = Buffer.alloc(Math.min(bytes, size));
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, from);
      return buffer.subarray(0, bytesRead);
    };
    return { start: await part(0), end: await part(Math.max(0, size - bytes)) };
  } finally {
    await handle.close();
  }
}

/** The real disk. */
export const journalDisk: JournalDisk = {
  ...nodeDisk,
  makeFolder: async (path) => void (await mkdir(path, { recursive: true })),
  removeFolder: (path) => rm(path, { recursive: true, force: true }),
  list,
  read: (path) => readFile(path),
  readEnds,
  link,
  append: (path) => open(path, 'a'),
};
