import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Paths as in an address (`/assets/a.js`) with the files behind them: all that the page can ever be given. */
export type ServedFiles = ReadonlyMap<string, string>;

/** Lists the files of a folder once; what is not in the list is not served. */
export async function gatherServedFiles(folder: string): Promise<ServedFiles> {
  const files = new Map<string, string>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(`/${relative(folder, path).split(sep).join('/')}`, path);
  }
  const index = files.get('/index.html');
  if (index !== undefined) files.set('/', index);
  return files;
}
