import { aliasesIn } from '../party/aliases';
import { anyOf, wordEnd, wordStart } from '../party/name-rules';
import { readName } from '../party/read-name';
import type { Span } from '../span/span';
import type { NewParty } from './party-found';
import type { Reading } from './reading';
import { toVerb } from './subject';

const capital = "\\p{Lu}[\\p{L}\\p{M}'’-]*\\.?";
const name = `(?:the\\s+)?(?<name>${capital}(?:\\s+(?:(?:of|for)\\s+(?:the\\s+)?)?${capital}){0,7})`;
const endingName = new RegExp(`(?<before>(?:[\\p{L},]+\\s+)?)${name}${toVerb}$`, 'u');
const beginningName = new RegExp(`^${name}${wordEnd}(?!['’]?\\s+and\\s+\\p{Lu})`, 'u');
const unfit = /(?:\band|\bwith|\bto|\bfor|\bfrom|\bin|\bbetween|\bby|\bon|\bat|\bof|\bthan),?\s+$/i;

/** A party to be made from words that name one nobody knows yet; `null` where that is doubtful. */
export function newParty({ text }: Pick<Reading, 'text'>, words: Span): NewParty | null {
  const read = readName(text.slice(words.start, words.end));
  if (!read || (read.kind === 'country' && !isNameIn(text, read.name))) return null;
  return { newParty: { kind: read.kind, name: read.name, aliases: aliasesIn(text, read) }, words };
}

/** Right before the verb: `The Veldrian Export Bank will`. Two that are joined would be two parties. */
export function newPartyBefore(reading: Reading, verb: Span): NewParty | null {
  const { text, sentence } = reading;
  const found = endingName.exec(text.slice(sentence.start, verb.start));
  if (!found || unfit.test(found.groups!.before!)) return null;
  const start =
    sentence.start + found.index + found[0].indexOf(found.groups!.name!, found.groups!.before!.length);
  return newParty(reading, { start, end: start + found.groups!.name!.length });
}

/** Right after a verb of asking: `urged Veldria to`. */
export function newPartyAfter(reading: Reading, at: number): NewParty | null {
  const found = beginningName.exec(reading.text.slice(at, reading.span.end));
  if (!found) return null;
  const start = at + found[0].length - found.groups!.name!.length;
  return newParty(reading, { start, end: start + found.groups!.name!.length });
}

/** Every sentence begins with a capital: a name has one within a sentence too. */
const isNameIn = (text: string, words: string): boolean =>
  new RegExp(`[\\p{L},;]\\s+${wordStart}${anyOf([words])}(?![\\p{L}\\p{N}])`, 'u').test(text);
