import type { Party } from './party';

/** A name or alias as it is kept: without white space at its ends, and with one space for each stretch of it. */
export const tidied = (words: string): string => words.trim().replace(/\s+/gu, ' ');

/** Whether two ways of writing differ in nothing but case and the composition of accents. */
export const isSameForm = (a: string, b: string): boolean => folded(a) === folded(b);

/** Ways of writing, each once, without those that the name is; the first of equal ones stays. */
export function aliasesFor(name: string, forms: readonly string[]): string[] {
  const taken = new Set([folded(name)]);
  return forms.map(tidied).filter((form) => {
    const key = folded(form);
    if (key === '' || taken.has(key)) return false;
    taken.add(key);
    return true;
  });
}

/** Parties other than this one that are written so: such words link to none by themselves. */
export const alsoWrittenSo = (parties: readonly Party[], form: string, party: Party): Party[] =>
  parties.filter(
    ({ id, name, aliases }) => id !== party.id && [name, ...aliases].some((own) => isSameForm(own, form)),
  );

/** What ways of writing have in common that are the same but for case and the composition of accents. */
export const folded = (words: string): string => tidied(words).normalize('NFC').toLowerCase();
