import type { PartyKind } from './party';
import { nameRules } from './name-rules';

/** What words that name someone say of them. */
export interface ReadName {
  kind: PartyKind;
  /** Without title, honorific or form of state. */
  name: string;
  /** What the words say besides the name of a person, without honorifics; empty where they say nothing. */
  office: string;
  /** Of a person, the titles and honorifics that stand right before the name. */
  title: string;
}

const escaped = (words: string): string =>
  words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/['’]/g, "['’]");
const anyOf = (list: readonly string[]): string =>
  [...list]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')
    .replaceAll(' ', '\\s+');

const title = `(?:${anyOf([...nameRules.titles, ...nameRules.honorifics])})(?![\\p{L}\\p{N}-])\\.?`;
const titles = new RegExp(`(?<![\\p{L}\\p{N}-])${title}`, 'gu');
const honorifics = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${anyOf(nameRules.honorifics)})(?![\\p{L}\\p{N}-])\\.?\\s*`,
  'gu',
);
const royal = new RegExp(`(?:${anyOf(nameRules.royal)})\\.?$`, 'u');

const organisation = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${anyOf(nameRules.organisationWords)})(?![\\p{L}\\p{N}])`,
  'u',
);
const place = new RegExp(`(?<![\\p{L}\\p{N}])(?:${anyOf(nameRules.placeWords)})(?![\\p{L}\\p{N}])`, 'u');
const stateForm = new RegExp(
  `^(?:[\\p{Lu}][\\p{L}]+\\s+)?(?:${anyOf(nameRules.stateForms)})\\s+(?:the\\s+)?`,
  'u',
);

const capital = "\\p{Lu}[\\p{L}\\p{M}'’-]*\\.?";
const particle = '(?:de|da|del|della|der|den|di|du|la|le|van|von|al|bin|ibn|of|and|the|for)';
const personName = new RegExp(
  `^${capital}(?:\\s+(?:(?!of|and|the|for)${particle}\\s+)?${capital}){0,4}$`,
  'u',
);
const properName = new RegExp(`^${capital}(?:\\s+(?:${particle}\\s+){0,2}${capital}){0,7}$`, 'u');

/**
 * Reads words that name one party: a person by a title or by two or more words with a capital, an organisation by a
 * word such as Bank or Council, else a country. `null` where they name no one: words without a capital, an office
 * without a name, a place.
 */
export function readName(words: string): ReadName | null {
  const said = words
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^the (?!late\b)/i, '');
  return readPerson(said) ?? readOrganisation(said) ?? readCountry(said);
}

/** The last part between commas that is a name, with or without titles; all else is the office. */
function readPerson(words: string): ReadName | null {
  const parts = words.split(/\s*[,(]\s*/);
  const isTitled = titlesIn(words).length > 0;
  for (let index = parts.length - 1; index >= 0; index--) {
    const part = parts[index]!;
    const last = titlesIn(part).at(-1);
    const name = part.slice(last?.end ?? 0).trim();
    if (!personName.test(name) || organisation.test(name) || place.test(name)) continue;
    const isOneWord = !name.includes(' ');
    if (!last && (isOneWord || (parts.length === 1 ? false : !isTitled))) continue;
    const before = part.slice(0, last?.end ?? 0).trim();
    const isRoyal = isOneWord && royal.test(before);
    return {
      kind: 'person',
      name: isRoyal ? `${royal.exec(before)![0]} ${name}` : name,
      office: [...parts.slice(0, index), before, ...parts.slice(index + 1)]
        .map((piece) => piece.replace(honorifics, '').replace(/^the /i, '').trim())
        .filter((piece) => piece !== '' && !/^\)+$/.test(piece))
        .join(', '),
      title: titleBefore(part.slice(0, last?.end ?? 0)),
    };
  }
  return null;
}

function titlesIn(words: string): { start: number; end: number }[] {
  return [...words.matchAll(titles)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}

/** The titles that end a stretch, without words between. */
function titleBefore(words: string): string {
  return new RegExp(`(?:${title}\\s*)+$`, 'u').exec(words)?.[0].trim() ?? '';
}

function readOrganisation(words: string): ReadName | null {
  if (!properName.test(words)) return null;
  const isOne = organisation.test(words) || /^\p{Lu}{3,}$/u.test(words);
  return isOne ? { kind: 'organisation', name: words, office: '', title: '' } : null;
}

function readCountry(words: string): ReadName | null {
  const name = words.replace(stateForm, '');
  const isOne = personName.test(name) && !place.test(name) && titlesIn(words).length === 0;
  return isOne ? { kind: 'country', name, office: '', title: '' } : null;
}
