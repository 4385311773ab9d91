import type { Document } from '../core/document/document';
import type { Party } from '../core/party/party';
import { tableOfTag } from '../core/table/table-of-tag';
import type { Tag, TagSet } from '../core/tagset/tag-set';
import { pluralOf } from '../core/words/counted';
import type { LibraryDatabase } from '../db/database';
import type { CallOutput, Host } from '../host/host';
import type { History } from './history';
import { readContent } from './read-content';
import { saveTable } from './save-table';

/**
 * Writes the annotations of one tag in these documents, unwritten changes among them, as a table to a file that the
 * user names in the save dialog.
 */
export async function exportTable(
  from: { db: LibraryDatabase; history: History; host: Host; tagSet: TagSet; parties: Party[] },
  tag: Tag,
  documents: Document[],
  baseName: string,
): Promise<CallOutput<'exports.save'>> {
  const { db, history, host, tagSet, parties } = from;
  const contents = await Promise.all(documents.map((document) => readContent(db, history, document)));
  const table = tableOfTag({ tagSet, parties, documents: contents }, tag);
  return saveTable(host, 'csv', table, { baseName, things: pluralOf(tag.name) });
}
