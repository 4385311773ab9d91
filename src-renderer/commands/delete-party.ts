import type { Change } from '../core/change/change';
import type { Party } from '../core/party/party';
import { signed, type Author } from './author';
import { replaceParties, type PartyReferences } from './replace-parties';

/** Takes a party out of the library; values that refer to it alone are emptied. */
export function deleteParty(author: Author, party: Party, references: PartyReferences): Change {
  return signed(author, {
    command: 'party.delete',
    label: `Delete ${party.name}`,
    documentId: null,
    edits: [
      ...replaceParties(references, (id) => (id === party.id ? null : id), author.now()),
      { table: 'parties', id: party.id, before: party, after: null },
    ],
  });
}
