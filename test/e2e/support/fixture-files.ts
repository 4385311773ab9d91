import { mkdir, open, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Writes a file with exactly these bytes, or this text as UTF-8; returns its path. */
export async function fixtureFile(
  folder: string,
  name: string,
  content: string | Uint8Array,
): Promise<string> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  return path;
}

/** A file of a size that takes no room on the disk. */
export async function sparseFile(folder: string, name: string, byteLength: number): Promise<string> {
  const path = join(folder, name);
  const handle = await open(path, 'w');
  await handle.truncate(byteLength);
  await handle.close();
  return path;
}

/** Text as UTF-16 bytes with a byte order mark or without. */
export function utf16(text: string, order: 'le' | 'be', { mark }: { mark: boolean }): Uint8Array {
  const bytes = Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}
