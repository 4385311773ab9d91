import type { Change, Edit } from '../core/change/change';
import type { DocumentText } from '../core/document/document';

import type { LibraryDatabase } from '../db/database';
import { readTextRow } from '../db/whole-library';
import type { Host } from '../host/host';
import { signed, type Author } from './author';
import { kept } from './kept';

/**
 * Makes the library what it was, as one change: so that undo takes it back, however large it is. `when` is the time of the
 * snapshot in words.
 */
export const restoreLibrary = (author: Author, when: string, edits: Edit[]): Change =>
  signed(author, { command: 'library.restore', label: `Restore ${when}`, documentId: null, edits });

/** The texts of documents that come back and whose text the store does not have. Throws what is refused. */
export async function missingTexts(
  db: LibraryDatabase,
  host: Host,
  edits: readonly Edit[],
): Promise<DocumentText[]> {
  const texts: DocumentText[] = [];
  for (const edit of edits) {
    if (edit.table !== 'documents' || !edit.after) continue;
    const { sha256 } = edit.after;
    if (!(await readTextRow(db, sha256)))
      texts.push({ sha256, text: await kept(host, 'journal.text', { sha256 }) });
  }
  return texts;
}
