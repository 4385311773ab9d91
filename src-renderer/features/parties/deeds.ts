import { deleteParty } from '../../commands/delete-party';
import { mergeParties } from '../../commands/merge-parties';
import { creationOf, newParty } from '../../commands/new-party';
import { addAlias, changePartyKind, removeAlias, renameParty } from '../../commands/revise-party';
import { signed } from '../../commands/author';
import { splitParty } from '../../commands/split-party';
import type { Change } from '../../core/change/change';
import { isSameForm, tidied } from '../../core/party/naming';
import type { Party, PartyKind } from '../../core/party/party';
import { counted } from '../../core/words/counted';
import type { Workbench } from '../../state/workbench';

/** What the dialog does to parties. Merging, splitting and deleting need the uses, which are to be loaded before. */
export function partyDeeds({ actions, author, history, notices, partyUses }: Workbench) {
  const commit = (change: Change) => void history.commit(change);

  /** Does a change that may reach far, says how far, and offers the way back. */
  function commitFar(change: Change, what: string): void {
    commit(change);
    const changed = change.edits.filter(({ table }) => table === 'annotations').length;
    notices.tell(`${what}; ${counted(changed, 'annotation')} changed.`, {
      label: 'Undo',
      onClick: () => actions.run('history.undo'),
    });
  }

  return {
    add(kind: PartyKind, name: string): Party {
      const party = newParty(author(), { kind, name: tidied(name), aliases: [] });
      const label = `Add party ${party.name}`;
      commit(signed(author(), { command: 'party.add', label, documentId: null, edits: [creationOf(party)] }));
      return party;
    },

    rename(party: Party, typed: string): void {
      const name = tidied(typed);
      if (name !== '' && name !== party.name) commit(renameParty(author(), party, name));
    },

    setKind(party: Party, kind: PartyKind): void {
      if (kind !== party.kind) commit(changePartyKind(author(), party, kind));
    },

    addAlias(party: Party, typed: string): void {
      const alias = tidied(typed);
      const isThere = [party.name, ...party.aliases].some((form) => isSameForm(form, alias));
      if (isThere) notices.tell(`${party.name} is written “${alias}” already.`);
      else if (alias !== '') commit(addAlias(author(), party, alias));
    },

    removeAlias: (party: Party, alias: string): void => commit(removeAlias(author(), party, alias)),

    /** Of parties one stays. */
    merge(kept: Party, others: Party[]): void {
      const uses = others.flatMap(({ id }) => partyUses.of(id));
      const change = mergeParties(author(), kept, others, [...new Set(uses)]);
      commitFar(change, `Merged ${counted(others.length + 1, 'party')} into ${kept.name}`);
    },

    /** Makes aliases a party of their own, which is returned. */
    split(party: Party, aliases: string[]): Party {
      const { change, own } = splitParty(author(), party, aliases, partyUses.of(party.id));
      commitFar(change, `Split ${own.name} from ${party.name}`);
      return own;
    },

    delete(party: Party): void {
      commitFar(deleteParty(author(), party, partyUses.of(party.id)), `Deleted ${party.name}`);
    },
  };
}

export type PartyDeeds = ReturnType<typeof partyDeeds>;
