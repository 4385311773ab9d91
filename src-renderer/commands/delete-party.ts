import type { Annotation } from '../core/annotation/annotation';
import type { Change } from '../core/change/change';
import type { Party } from '../core/party/party';
import { signed, type Author } from './author';
import { replaceParties } from './replace-parties';

/**
 * Takes a party out of the library; values that refer to it alone are emptied.
 * @param uses all annotations of the library that refer to it
 */
export function deleteParty(author: Author, party: Party, uses: readonly Annotation[]): Change {
  return signed(author, {
    command: 'party.delete',
    label: `Delete ${party.name}`,
    documentId: null,
    edits: [
      ...replaceParties(uses, (id) => (id === party.id ? null : id), author.now()),
      { table: 'parties', id: party.id, before: party, after: null },
    ],
  });
}
