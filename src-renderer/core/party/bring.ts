import type { Edit } from '../change/change';
import { isSameJson } from '../library/library-rows';
import { merged } from './merge';
import { folded } from './naming';
import type { Party } from './party';

/** What becomes of parties that come from elsewhere. */
export interface BroughtParties {
  edits: Extract<Edit, { table: 'parties' }>[];
  /** Our party for one of theirs, by id. */
  ours: (partyId: string) => string;
}

/**
 * Brings parties of another library to this one. Of two with one id the later state stays; one with the kind and name
 * of one of ours is that one, which is then written in its ways too; any other is added.
 * @param at when, ISO 8601, UTC
 */
export function bringParties(own: readonly Party[], other: readonly Party[], at: string): BroughtParties {
  const byId = new Map(own.map((party) => [party.id, party]));
  const after = new Map<string, Party>();
  for (const theirs of other) {
    const same = byId.get(theirs.id);
    if (same && theirs.updatedAt > same.updatedAt) after.set(same.id, theirs);
  }
  const byName = firstByName(own.map((party) => after.get(party.id) ?? party));
  const ids = new Map<string, string>();
  for (const theirs of other) {
    if (byId.has(theirs.id)) continue;
    const twin = byName.get(nameOf(theirs));
    if (!twin) after.set(theirs.id, theirs);
    else {
      const before = after.get(twin.id) ?? twin;
      const grown = merged(before, [theirs]);
      // A clock that goes ahead elsewhere must not let their state win over this one the next time.
      const updatedAt = at > before.updatedAt ? at : before.updatedAt;
      if (!isSameJson(grown.aliases, before.aliases)) after.set(twin.id, { ...grown, updatedAt });
      ids.set(theirs.id, twin.id);
    }
  }
  const edits = [...after].map(([id, party]) => ({
    table: 'parties' as const,
    id,
    before: byId.get(id) ?? null,
    after: party,
  }));
  return { edits, ours: (id) => ids.get(id) ?? id };
}

/** What two parties have in common that are one; names without regard to case and white space. */
const nameOf = ({ kind, name }: Party): string => `${kind} ${folded(name)}`;

/** Of several that are named alike, the one with the first id: the same however they come. */
const firstByName = (parties: readonly Party[]): Map<string, Party> =>
  new Map([...parties].sort((a, b) => (a.id < b.id ? 1 : -1)).map((party) => [nameOf(party), party]));
