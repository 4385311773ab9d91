import type { Document } from '../core/document/document';
import type { LibraryDatabase } from './database';

export const readDocuments = (db: LibraryDatabase): Promise<Document[]> => db.documents.toArray();

/** Throws when the text is missing: a document row without its text is a damaged library. */
export async function readText(db: LibraryDatabase, sha256: string): Promise<string> {
  const row = await db.texts.get(sha256);
  if (!row) throw new Error(`The text ${sha256} is not in the library`);
  return row.text;
}
