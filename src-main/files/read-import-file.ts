import { isUtf8 } from 'node:buffer';
import { basename } from 'node:path';
import type { ImportFile, ReadRefusal } from '../contract/files';
import { accept, refuse, type Result } from '../contract/result';
import { IMPORT_LIMIT } from './limits';
import { readBytes } from './read-bytes';

/** Reads a file for import as UTF-8, with or without a byte order mark; what it means is for others to say. */
export async function readImportFile(path: string): Promise<Result<ImportFile, ReadRefusal>> {
  const read = await readBytes(path, IMPORT_LIMIT);
  if (!read.ok) return read;

  const bytes = read.value;
  const fileName = basename(path);
  if (bytes.byteLength === 0) return refuse({ code: 'empty', fileName });
  if (!isUtf8(bytes)) return refuse({ code: 'unknown-encoding', fileName });
  return accept({ fileName, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) });
}
