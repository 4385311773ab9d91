import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Arrival } from '../contract/files';
import { accept, refuse } from '../contract/result';
import { decodeText } from './decode-text';
import { DOCUMENT_LIMIT } from './limits';
import { readBytes, type ReadableDisk } from './read-bytes';

/** Reads one file as a document: its bytes' SHA-256 and its text, or why it cannot be one. */
export async function readSourceFile(path: string, disk?: ReadableDisk): Promise<Arrival> {
  const read = await readBytes(path, DOCUMENT_LIMIT, disk);
  if (!read.ok) return read;

  const bytes = read.value;
  const fileName = basename(path);
  const decoded = decodeText(bytes);
  if (!decoded.ok) return refuse({ code: decoded.refusal, fileName });

  return accept({
    fileName,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    encoding: decoded.value.encoding,
    byteLength: bytes.byteLength,
    text: decoded.value.text,
  });
}
