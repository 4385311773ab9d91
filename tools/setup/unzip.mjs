import { createWriteStream } from 'node:fs';
import { mkdir, symlink } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';

const fileTypeMask = 0o170000;
const symbolicLink = 0o120000;

/**
 * Unpacks a zip archive with its permissions and symbolic links.
 * @param {string} archive
 * @param {string} target
 * @param {(name: string) => boolean} wanted
 */
export async function unzip(archive, target, wanted) {
  // Loaded late: the set-up starts before anything is installed.
  const { openPromise } = await import('yauzl');
  const zip = await openPromise(archive);
  const inside = resolve(target) + sep;
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/') || !wanted(entry.fileName)) continue;
    const file = join(target, entry.fileName);
    if (!resolve(file).startsWith(inside))
      throw new Error(`${entry.fileName} would be written outside ${target}`);
    await mkdir(dirname(file), { recursive: true });
    const content = await zip.openReadStreamPromise(entry);
    const mode = entry.externalFileAttributes >>> 16;
    if ((mode & fileTypeMask) === symbolicLink) await symlink(await text(content), file);
    else await pipeline(content, createWriteStream(file, { mode: mode & 0o777 || 0o644 }));
  }
}
