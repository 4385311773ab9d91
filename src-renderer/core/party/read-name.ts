import { isCountryName } from './countries';
import { anyOf, anyTitle, nameRules, wordEnd, wordStart } from './name-rules';
import type { PartyKind } from './party';
import { capital, letter } from '../words/letters';

/** What words that name someone say. */
export interface ReadName {
  kind: PartyKind;
  /** Without title, honorific or form of state; a king or queen keeps the title. */
  name: string;
  /** What the words say of a person besides the name, without honorifics: `Minister for Health`. May be empty. */
  office: string;
}

const title = new RegExp(`${wordStart}${anyTitle}`, 'gu');
const honorific = new RegExp(`${wordStart}${anyOf(nameRules.honorifics)}${wordEnd}\\.?\\s*`, 'gu');
const royal = new RegExp(`${anyOf(nameRules.royal)}$`, 'u');
const organisation = new RegExp(
  `${wordStart}${anyOf(nameRules.organisationWords)}${wordEnd}|^\\p{Lu}{3,}$`,
  'u',
);
const place = new RegExp(`${wordStart}${anyOf(nameRules.placeWords)}${wordEnd}`, 'u');
const stateForm = new RegExp(`^(?:\\p{Lu}\\p{L}+\\s+)?${anyOf(nameRules.stateForms)}\\s+(?:the\\s+)?`, 'u');

const word = `[${capital}][${letter}'’-]*\\.?`;
const personal = new RegExp(
  `^${word}(?:\\s+(?:(?:de|da|del|della|der|den|di|du|la|le|van|von|al|bin|ibn)\\s+){0,2}${word}){0,4}$`,
  'u',
);
const proper = new RegExp(`^${word}(?:\\s+(?:(?:of|for|and|the|on)\\s+){0,2}${word}){0,7}$`, 'u');

/**
 * Reads words that name one party: a person by a title or by two or more words with a capital, an organisation by a
 * word such as Bank or Council or by capitals alone, else a country; countries that exist are known by their names. `null` where they name no one: words without a
 * capital, an office without a name, a place.
 */
export function readName(words: string): ReadName | null {
  const said = words
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^the (?!late\b)/i, '');
  return readTitled(said) ?? readOrganisation(said) ?? readUntitled(said) ?? readCountry(said);
}

/** The last part between commas that a title leads or follows is the name; all else is the office. */
function readTitled(words: string): ReadName | null {
  if (!words.match(title)) return null;
  const parts = words.split(',').map((part) => part.trim());
  for (let index = parts.length - 1; index >= 0; index--) {
    const part = parts[index]!;
    const end = titleEnd(part);
    const name = part.slice(end).trim();
    const isWhole = end > 0 || name.includes(' ');
    if (!isWhole || !isPersonal(name)) continue;
    const before = part.slice(0, end).trim();
    const office = [...parts.slice(0, index), before, ...parts.slice(index + 1)].map(withoutHonorific);
    const king = name.includes(' ') ? undefined : royal.exec(before)?.[0];
    return {
      kind: 'person',
      name: king === undefined ? name : `${king} ${name}`,
      office: fromFirstTitle(office.filter((piece) => piece !== '').join(', ')),
    };
  }
  return null;
}

/** Where the last title of the words ends; 0 where there is none. */
function titleEnd(words: string): number {
  const last = [...words.matchAll(title)].at(-1);
  return last ? last.index + last[0].length : 0;
}

const withoutHonorific = (words: string): string => words.replace(honorific, '').replace(/^the /i, '').trim();

/** `Norsund Minister for Trade` is the Minister for Trade of Norsund. */
function fromFirstTitle(office: string): string {
  const [first] = office.matchAll(title);
  return first ? office.slice(first.index) : office;
}

const isPersonal = (name: string): boolean =>
  personal.test(name) && !organisation.test(name) && !place.test(name);

function readOrganisation(words: string): ReadName | null {
  const inBrackets = words.endsWith(')') ? words.indexOf('(') : -1;
  const name = inBrackets < 0 ? words : words.slice(0, inBrackets).trimEnd();
  return proper.test(name) && organisation.test(name) ? { kind: 'organisation', name, office: '' } : null;
}

function readUntitled(words: string): ReadName | null {
  const isName =
    words.includes(' ') &&
    isPersonal(words) &&
    !words.match(title) &&
    !stateForm.test(words) &&
    !isCountryName(words);
  return isName ? { kind: 'person', name: words, office: '' } : null;
}

function readCountry(words: string): ReadName | null {
  const name = words.replace(stateForm, '');
  const isName = isCountryName(name) || (isPersonal(name) && !words.match(title));
  return isName ? { kind: 'country', name, office: '' } : null;
}
