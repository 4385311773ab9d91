import { aliasesFor } from './naming';
import type { Party } from './party';

/** The party that is left of several: the kept one, written in all the ways that they were. */
export const merged = (kept: Party, others: readonly Party[]): Party => ({
  ...kept,
  aliases: aliasesFor(kept.name, [
    ...kept.aliases,
    ...others.flatMap(({ name, aliases }) => [name, ...aliases]),
  ]),
});
