export type PartyKind = 'person' | 'country' | 'organisation';

/** Who acts: one entry for the whole library, however it is written in the documents. */
export interface Party {
  id: string;
  kind: PartyKind;
  /** As lists show it; a way of writing it too. */
  name: string;
  /** Other ways in which documents write it, e.g. `the Chinese side`. */
  aliases: string[];
  /** ISO 8601, UTC. */
  createdAt: string;
  /** ISO 8601, UTC. */
  updatedAt: string;
}
