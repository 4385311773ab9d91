import type { Annotation } from '../core/annotation/annotation';
import type { Change, Edit } from '../core/change/change';
import type { Party } from '../core/party/party';
import { goingAlong, split } from '../core/party/split';
import { signed, type Author } from './author';

/**
 * Makes aliases of a party a party of their own; the annotations whose words are written so go with it.
 * @param uses all annotations of the library that refer to it
 */
export function splitParty(
  author: Author,
  party: Party,
  aliases: readonly string[],
  uses: readonly Annotation[],
): { change: Change; own: Party } {
  const at = author.now();
  const { rest, own } = split(party, aliases, author.newId(), at);
  const edits: Edit[] = [
    { table: 'parties', id: rest.id, before: party, after: rest },
    { table: 'parties', id: own.id, before: null, after: own },
    ...goingAlong({ rest, own }, uses).map(({ annotation, attributes }): Edit => ({
      table: 'annotations',
      id: annotation.id,
      before: annotation,
      after: { ...annotation, attributes, updatedAt: at },
    })),
  ];
  const label = `Split ${own.name} from ${party.name}`;
  return { change: signed(author, { command: 'party.split', label, documentId: null, edits }), own };
}
