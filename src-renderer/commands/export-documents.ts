import type { Document } from '../core/document/document';
import type { DocumentData } from '../core/library/library-data';
import type { TagSet } from '../core/tagset/tag-set';
import { readAnnotations } from '../db/annotations';
import type { LibraryDatabase } from '../db/database';
import { readText } from '../db/documents';
import { exportLibrary } from '../formats/marginalia-json/export';
import type { CallOutput, Host } from '../host/host';

/**
 * Writes documents with their annotations to a file that the user names in the save dialog. The document in
 * hand is taken from memory: it holds even what the store has not accepted yet.
 */
export async function exportDocuments(
  from: { db: LibraryDatabase; host: Host; tagSet: TagSet; inHand: DocumentData | null },
  documents: Document[],
  suggestedName: string,
): Promise<CallOutput<'exports.save'>> {
  const contents = await Promise.all(
    documents.map(async (document): Promise<DocumentData> => {
      if (document.id === from.inHand?.document.id) return from.inHand;
      const [text, annotations] = await Promise.all([
        readText(from.db, document.sha256),
        readAnnotations(from.db, document.id),
      ]);
      return { document, text, annotations };
    }),
  );
  const content = exportLibrary({ tagSet: from.tagSet, documents: contents });
  return from.host.call('exports.save', { suggestedName, content });
}
