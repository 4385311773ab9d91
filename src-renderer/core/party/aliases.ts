import { adjectivesOf } from './adjectives';
import { anyOf, anyTitle, nameRules, wordStart } from './name-rules';
import { placesOf } from './places';
import type { ReadName } from './read-name';
import { capital } from '../words/capital';

/**
 * The other ways in which a text writes a name: a person with titles, by the last or the first word alone and that with
 * titles; a country with its form of state and as a side; an organisation by the letters in brackets behind it.
 */
export function aliasesIn(text: string, { kind, name }: ReadName): string[] {
  const found = { person: ofPerson, country: ofCountry, organisation: ofOrganisation }[kind](text, name);
  return [...new Set(found.map((words) => words.replace(/\s+/g, ' ')))].filter((words) => words !== name);
}

/** What may stand right before a name as part of it, in UTF-16 code units. */
const BEFORE = 80;

const titles = new RegExp(`${wordStart}(?:${anyTitle}\\s+)+$`, 'u');
const otherName = /\p{Lu}[\p{L}\p{M}.'’-]*\s+$/u;
const otherNameAfter = /^\s+\p{Lu}/u;

function ofPerson(text: string, name: string): string[] {
  const words = name.split(' ');
  const titled: string[] = [];
  const alone = new Set<string>();
  for (const form of new Set([name, words.at(-1)!, words[0]!]))
    for (const at of placesOf(text, form)) {
      if (form !== name && otherNameAfter.test(text.slice(at + form.length, at + form.length + BEFORE)))
        continue;
      const before = text.slice(Math.max(0, at - BEFORE), at);
      const title = titles.exec(before)?.[0];
      if (title !== undefined) titled.push(title + form);
      if (title !== undefined || !otherName.test(before)) alone.add(form);
    }
  return [...titled.sort((a, b) => b.length - a.length), ...[...alone].filter((form) => form.length > 1)];
}

const stateForm = new RegExp(`${wordStart}(?:\\p{Lu}\\p{L}+\\s+)?${anyOf(nameRules.stateForms)}\\s+$`, 'u');

function ofCountry(text: string, name: string): string[] {
  const states = [...placesOf(text, name)].flatMap((at) => {
    const form = stateForm.exec(text.slice(Math.max(0, at - BEFORE), at))?.[0];
    return form === undefined ? [] : [form + name];
  });
  const sides = [name, ...adjectivesOf(name).map(capital)].map((word) => `${word} side`);
  const isThere = (side: string): boolean => [...placesOf(text, side)].length > 0;
  return [...states, ...sides.filter(isThere).map((side) => `the ${side}`)];
}

const letters = /^\s+\((\p{Lu}{2,})\)/u;

const ofOrganisation = (text: string, name: string): string[] =>
  [...placesOf(text, name)].flatMap((at) => {
    const end = at + name.length;
    return letters.exec(text.slice(end, end + BEFORE))?.[1] ?? [];
  });
