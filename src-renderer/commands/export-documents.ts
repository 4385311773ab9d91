import type { Document } from '../core/document/document';
import type { TagSet } from '../core/tagset/tag-set';
import type { LibraryDatabase } from '../db/database';
import { marginaliaJson } from '../formats/marginalia-json/format';
import type { CallOutput, Host } from '../host/host';
import type { History } from './history';
import { readContent } from './read-content';
import { suggestedName } from './suggested-name';

/**
 * Writes documents with their annotations, unwritten changes among them, to a file that the user names in the
 * save dialog.
 */
export async function exportDocuments(
  from: { db: LibraryDatabase; history: History; host: Host; tagSet: TagSet },
  documents: Document[],
  baseName: string,
): Promise<CallOutput<'exports.save'>> {
  const contents = await Promise.all(
    documents.map((document) => readContent(from.db, from.history, document)),
  );
  return from.host.call('exports.save', {
    suggestedName: suggestedName(baseName, `annotations.${marginaliaJson.extension}`),
    content: marginaliaJson.write({ tagSet: from.tagSet, parties: [], documents: contents, relations: [] }),
  });
}
