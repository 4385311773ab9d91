import { adjectivesOf } from './adjectives';
import { anyOf, anyTitle, nameRules, wordEnd, wordStart } from './name-rules';
import type { ReadName } from './read-name';

/**
 * The other ways in which a text writes a name: a person with titles, by the last or the first word alone and that with
 * titles; a country with its form of state and as a side; an organisation by the letters in brackets behind it.
 */
export function aliasesIn(text: string, { kind, name }: ReadName): string[] {
  const found = { person: ofPerson, country: ofCountry, organisation: ofOrganisation }[kind](text, name);
  return [...new Set(found.map((words) => words.replace(/\s+/g, ' ')))].filter((words) => words !== name);
}

function ofPerson(text: string, name: string): string[] {
  const words = name.split(' ');
  const [first, last] = [words[0]!, words.at(-1)!];
  const titled = `${wordStart}(?:${anyTitle}\\s+)+`;
  const withTitle = all(text, `${titled}${anyOf([name, last, first])}${wordEnd}(?!\\s+\\p{Lu})`);
  const alone = words.length < 2 ? [] : [last, first].filter((word) => isAlone(text, word, titled));
  return [...withTitle.sort((a, b) => b.length - a.length), ...alone];
}

/** Whether a word stands for a name by itself or after a title, and not only beside other words of a name. */
const isAlone = (text: string, word: string, titled: string): boolean =>
  word.length > 1 &&
  new RegExp(
    `(?:${titled}|(?<!\\p{Lu}[\\p{L}\\p{M}.'’-]*\\s+)${wordStart})${anyOf([word])}${wordEnd}(?!\\s+\\p{Lu})`,
    'u',
  ).test(text);

function ofCountry(text: string, name: string): string[] {
  const adjectives = adjectivesOf(name).map(
    (adjective) => adjective.charAt(0).toUpperCase() + adjective.slice(1),
  );
  return [
    ...all(
      text,
      `${wordStart}(?:\\p{Lu}\\p{L}+\\s+)?${anyOf(nameRules.stateForms)}\\s+${anyOf([name])}${wordEnd}`,
    ),
    ...all(text, `(?<=\\bthe\\s+)${anyOf([name, ...adjectives])}\\s+side${wordEnd}`, 'iu').map(
      (words) => `the ${words}`,
    ),
  ];
}

const ofOrganisation = (text: string, name: string): string[] =>
  [...text.matchAll(new RegExp(`${wordStart}${anyOf([name])}\\s+\\((\\p{Lu}{2,})\\)`, 'gu'))].map(
    ([, letters]) => letters!,
  );

const all = (text: string, source: string, flags = 'u'): string[] =>
  [...text.matchAll(new RegExp(source, `g${flags}`))].map(([words]) => words);
