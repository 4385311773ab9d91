import type { Document } from '../core/document/document';
import { sourceBytes } from '../core/document/source-bytes';
import { sha256 } from './sha256';

/** Whether a text is the one that a document's file holds, by the hash of the file. */
export async function isTextOf(
  document: Pick<Document, 'sha256' | 'encoding'>,
  text: string,
): Promise<boolean> {
  for (const bytes of sourceBytes(text, document.encoding))
    if ((await sha256(bytes)) === document.sha256) return true;
  return false;
}
