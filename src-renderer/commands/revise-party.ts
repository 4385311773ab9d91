import type { Change, Edit } from '../core/change/change';
import { aliasesFor, isSameForm } from '../core/party/naming';
import type { Party, PartyKind } from '../core/party/party';
import { signed, type Author } from './author';

/** Gives a party another name. The one it had stays a way of writing it, since documents go on saying so. */
export const renameParty = (author: Author, party: Party, name: string): Change =>
  revise(author, 'party.rename', `Rename ${party.name}`, party, {
    name,
    aliases: aliasesFor(name, [party.name, ...party.aliases]),
  });

export const changePartyKind = (author: Author, party: Party, kind: PartyKind): Change =>
  revise(author, 'party.kind', `Change ${party.name} to ${kind}`, party, { kind });

/** Adds a way of writing a party; one that it has already is not added again. */
export const addAlias = (author: Author, party: Party, alias: string): Change =>
  revise(author, 'party.alias', `Add alias ${alias}`, party, {
    aliases: aliasesFor(party.name, [...party.aliases, alias]),
  });

/** Takes a way of writing away; annotations that were linked by it stay linked. */
export const removeAlias = (author: Author, party: Party, alias: string): Change =>
  revise(author, 'party.alias', `Remove alias ${alias}`, party, {
    aliases: party.aliases.filter((other) => !isSameForm(other, alias)),
  });

function revise(
  author: Author,
  command: string,
  label: string,
  before: Party,
  fields: Partial<Party>,
): Change {
  const after = { ...before, ...fields, updatedAt: author.now() };
  const edits: Edit[] = [{ table: 'parties', id: before.id, before, after }];
  return signed(author, { command, label, documentId: null, edits });
}
