import { Unreadable } from '../refusal';

export type JsonObject = Record<string, unknown>;

/**
 * A text as JSON.
 * @throws Unreadable where it is none
 */
export function parsedJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Unreadable(path, `is not JSON (${error instanceof Error ? error.message : String(error)})`);
  }
}

/**
 * The lines of a text as JSON, blank ones left out, each with its number from 1.
 * @throws Unreadable with the line where one is none
 */
export function jsonLines(text: string, path: string): { line: number; value: unknown }[] {
  return text
    .split(/\r?\n/)
    .map((line, index) => ({ line: index + 1, text: line }))
    .filter((each) => each.text.trim() !== '')
    .map((each) => ({ line: each.line, value: parsedJson(each.text, `${path}, line ${each.line}`) }));
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const objectOf = (value: unknown): JsonObject => (isObject(value) ? value : {});

/** A list as it is, anything else that is there as a list of one. */
export const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

export const objectsOf = (value: unknown): JsonObject[] => listOf(value).filter(isObject);

/** Words of a string or number, else empty. */
export const wordsOf = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : '';

/** A whole number, also one that is written as words; else `null`. */
export function wholeOf(value: unknown): number | null {
  const number = typeof value === 'string' && /^-?\d+$/.test(value.trim()) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : null;
}

/** A time as the program keeps it, ISO 8601 in UTC with milliseconds; `null` where the words are none. */
export function timeOf(value: unknown): string | null {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d/.test(value)) return null;
  const time = Date.parse(value);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** By name one or more words, as JSON has them: `{ "party": ["Norsund"] }` or `{ "party": "Norsund" }`. */
export const attributesOf = (value: unknown): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(objectOf(value))
      .map(([name, words]): [string, string[]] => [
        name,
        listOf(words)
          .map(wordsOf)
          .filter((each) => each !== ''),
      ])
      .filter(([name, words]) => name !== '' && words.length > 0),
  );

/** JSON as our files have it: two spaces, a line feed at the end. */
export const prettyJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
