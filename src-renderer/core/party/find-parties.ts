import type { Party } from './party';

/** The parties one of whose names has these words in it: those that begin with them first, in the order given. */
export function findParties(parties: readonly Party[], words: string): Party[] {
  const wanted = folded(words);
  if (wanted === '') return [...parties];
  const ranked = parties.map((party) => ({ party, rank: rankOf(party, wanted) }));
  return ranked
    .filter(({ rank }) => rank < NONE)
    .sort((a, b) => a.rank - b.rank)
    .map(({ party }) => party);
}

const NONE = 3;

/** 0 where a name is the words, 1 where one begins with them, 2 where a word of one does. */
function rankOf({ name, aliases }: Party, wanted: string): number {
  const forms = [name, ...aliases].map(folded);
  if (forms.includes(wanted)) return 0;
  if (forms.some((form) => form.startsWith(wanted))) return 1;
  return forms.some((form) => form.includes(wanted)) ? 2 : NONE;
}

/** Case and accents aside. */
const folded = (words: string): string =>
  words.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/gu, ' ').trim();
