import type { Edit } from '../core/change/change';
import type { Party } from '../core/party/party';
import type { Author } from './author';

export type PartyDraft = Pick<Party, 'kind' | 'name' | 'aliases'>;

/** A new party, not yet part of any change. */
export function newParty(author: Author, { kind, name, aliases }: PartyDraft): Party {
  const at = author.now();
  return { id: author.newId(), kind, name, aliases, createdAt: at, updatedAt: at };
}

/** The edit that adds a party. */
export const creationOf = (party: Party): Edit => ({
  table: 'parties',
  id: party.id,
  before: null,
  after: party,
});

/** The edit by which a party is known by one more way of writing. */
export const aliasOf = (author: Author, party: Party, alias: string): Edit => ({
  table: 'parties',
  id: party.id,
  before: party,
  after: { ...party, aliases: [...party.aliases, alias], updatedAt: author.now() },
});
