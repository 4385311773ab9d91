import type { PartyKind } from '../party/party';
import type { Span } from '../span/span';

/** Known parties, or one that is to be made, with the words that name them. */
export type PartyFound = KnownParties | NewParty;

interface KnownParties {
  partyIds: string[];
  words: Span;
}

export interface NewParty {
  newParty: { kind: PartyKind; name: string; aliases: string[] };
  words: Span;
}
