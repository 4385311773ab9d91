import { nameRules } from './name-rules';

/** A shorter name says too little to be told by its beginning, in UTF-16 code units. */
const SHORTEST = 4;

/** The adjectives that a country of this name may have, lower case: `Veldria` has `veldrian`, `China` `chinese`. */
export function adjectivesOf(country: string): string[] {
  const name = country.normalize('NFC').toLowerCase();
  if (name.length < SHORTEST || /\s/.test(name)) return [];
  return nameRules.adjectives
    .filter((ending) => name.endsWith(ending.name))
    .map((ending) => name.slice(0, name.length - ending.name.length) + ending.adjective)
    .filter((adjective) => adjective.length >= 3 && adjective !== name);
}
