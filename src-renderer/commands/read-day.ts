import { documentDate } from '../core/date/document-date';
import type { Document } from '../core/document/document';
import type { LibraryDatabase } from '../db/database';
import { readText } from '../db/documents';
import type { History } from './history';

/** The day that a document gives itself, ISO 8601; `null` where it gives none or its text is not to be had. */
export async function readDay(
  db: LibraryDatabase,
  history: History,
  { metadata, sha256 }: Document,
): Promise<string | null> {
  const told = documentDate(metadata, '');
  if (told !== null) return told;
  const unwritten = history.unwritten.flatMap(({ texts }) => texts).find((text) => text.sha256 === sha256);
  const text = unwritten?.text ?? (await readText(db, sha256).catch(() => ''));
  return documentDate(metadata, text);
}
