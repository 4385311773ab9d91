import { aliasesIn } from '../party/aliases';
import { isCountryName } from '../party/countries';
import { anyOf, anyTitle, nameRules, wordEnd, wordStart } from '../party/name-rules';
import { placesOf } from '../party/places';
import { readName } from '../party/read-name';
import type { Span } from '../span/span';
import type { NewParty } from './party-found';
import type { Reading } from './reading';
import { toVerb } from './subject';
import { capital, letter } from '../words/letters';

const word = `(?!${anyOf(nameRules.notNames)}${wordEnd})[${capital}][${letter}'’-]*\\.?`;
const name = `(?<name>${word}(?:\\s+(?:(?:of|for)\\s+(?:the\\s+)?)?${word}){0,7})`;
const endingName = new RegExp(`${wordStart}${name}${toVerb}$`, 'u');
const titled = new RegExp(anyTitle, 'u');
/** One that `and` joins to it would be a second party; after a preposition it does not act. */
const unfit = /\b(?:and|as|at|between|by|for|from|in|of|on|than|to|with),?\s+(?:the\s+)?$/i;

/** A party to be made from words that name one nobody knows yet; `null` where that is doubtful. */
export function newParty({ text }: Pick<Reading, 'text'>, words: Span): NewParty | null {
  const read = readName(text.slice(words.start, words.end));
  if (!read || (read.kind === 'country' && !isNameIn(text, read.name))) return null;
  return { newParty: { kind: read.kind, name: read.name, aliases: aliasesIn(text, read) }, words };
}

/** Right before the verb: `The Veldrian Export Bank will`. Two words without a title may be a person or anything else. */
export function newPartyBefore(reading: Reading, verb: Span): NewParty | null {
  const { text, sentence } = reading;
  const found = endingName.exec(text.slice(sentence.start, verb.start));
  const words = found?.groups!.name;
  if (words === undefined || unfit.test(text.slice(sentence.start, sentence.start + found!.index)))
    return null;
  const start = sentence.start + found!.index;
  const party = newParty(reading, { start, end: start + words.length });
  return party?.newParty.kind === 'person' && !titled.test(words) ? null : party;
}

/** Every sentence begins with a capital: a name has one within a sentence too, or is that of a country that exists. */
function isNameIn(text: string, words: string): boolean {
  if (isCountryName(words)) return true;
  for (const at of placesOf(text, words))
    if (withinSentence.test(text.slice(Math.max(0, at - 8), at))) return true;
  return false;
}

const withinSentence = /[\p{L},;]\s+$/u;
