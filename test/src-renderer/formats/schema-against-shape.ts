import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { beforeEach, expect, it } from 'vitest';
import type { z } from 'zod';

/** Whatever came out of JSON. */
type Parsed = ReturnType<typeof JSON.parse>;
/** Fields that came when files without them had been written: they may be missing. */
const LATER = ['parts'];

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export const publishedSchema = (name: string): Parsed =>
  JSON.parse(readFileSync(new URL(`../../../resources/schema/${name}.schema.json`, import.meta.url), 'utf8'));

/** What is wrong with a value by a JSON Schema; empty where nothing is. */
export function validator(schema: Parsed): (value: unknown) => string {
  const ajv = new Ajv2020({ strict: true, allErrors: false });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  return (value) => (validate(value) ? '' : ajv.errorsText(validate.errors));
}

/** Every place in a JSON value, as the keys that lead there. */
function placesIn(value: Json, keys: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [keys];
  return [keys, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...keys, key]))];
}

/** One place of each kind: of the items of a list, one with each `type` is like the others. */
function kindsOf(file: Json, places: string[][]): string[][] {
  const kindOf = (keys: string[]): string => {
    let at: Parsed = file;
    return keys
      .map((key) => {
        const name = Array.isArray(at) ? '*' : key;
        at = at[key];
        return `${name}:${typeof at?.type === 'string' ? at.type : ''}`;
      })
      .join('.');
  };
  return [...new Map(places.map((keys) => [kindOf(keys), keys])).values()];
}

/** Changes a file at a place, sees what comes of it, and changes it back. */
function whileChanged(
  file: Json,
  keys: string[],
  change: (parent: Parsed, key: string) => void,
  see: () => void,
) {
  let parent: Parsed = file;
  for (const key of keys.slice(0, -1)) parent = parent[key];
  const before = Array.isArray(parent) ? [...parent] : { ...parent };
  change(parent, keys.at(-1)!);
  see();
  if (Array.isArray(parent)) parent.splice(0, parent.length, ...before);
  else {
    for (const key of Object.keys(parent)) Reflect.deleteProperty(parent, key);
    Object.assign(parent, before);
  }
}

/** What may stand somewhere in a file and nowhere else, or nowhere at all. */
const strangers: Json[] = [
  null,
  true,
  0,
  1,
  -1,
  0.5,
  360,
  359.9,
  2 ** 53,
  1e300,
  '',
  ' ',
  'x',
  'xy',
  '👍',
  '1',
  'solid',
  'utf-8',
  'choice',
  'text',
  'near',
  'person',
  'hand',
  'confirmed',
  'constructor',
  '__proto__',
  'a/b',
  'a\\b',
  '\u0000',
  '2025-02-29',
  '2024-02-29',
  '2025-3-12',
  '2025-02-29T00:00:00.000Z',
  '2024-02-29T00:00:00.000Z',
  '2025-03-12T24:00:00.000Z',
  '2025-03-12T09:30:00Z',
  '2025-03-12T09:30:60.000Z',
  '2025-13-01T00:00:00.000Z',
  '2025-03-12T09:30:00.000+00:00',
  'AB'.repeat(32),
  '0f'.repeat(32),
  [],
  {},
  [null],
  ['x'],
  { x: 'y' },
  { x: 1 },
  { type: 'choice', termIds: ['x'] },
  { type: 'text', text: 'x' },
  { type: 'number', number: 1 },
  { type: 'date', words: '', interval: null },
  { type: 'date', words: '', interval: { from: '2024-02-29', to: null } },
  { type: 'yes-no', yes: false },
  { type: 'party', partyIds: [] },
];

/**
 * Holds a published schema and the shape by which the program reads to each other: whatever is replaced, left out or
 * added anywhere in a file that uses every field, both accept it or neither does. `but` names a part of the file that
 * is held to its schema elsewhere.
 */
export function agree(schema: Parsed, shape: z.ZodType, file: Json, { but = '' } = {}): void {
  const objectionTo = validator(schema);
  const held = placesIn(file).filter(([first]) => first !== undefined && first !== but);
  const places = kindsOf(file, held);
  let disagreements: string[] = [];
  const isAccepted = (what: () => string): boolean => {
    const accepted = shape.safeParse(file).success;
    if ((objectionTo(file) === '') !== accepted)
      disagreements.push(`${what()} is ${accepted ? 'accepted' : 'refused'} by the shape`);
    return accepted;
  };
  beforeEach(() => {
    disagreements = [];
  });

  it('accepts what the program writes', () => {
    expect(objectionTo(file)).toBe('');
    expect(shape.safeParse(file).success).toBe(true);
  });

  it('is closed: no object takes fields that it does not name, unless all its names are the file’s own', () => {
    const objects = placesIn(schema).filter((keys) => keys.at(-1) === 'properties');
    for (const keys of objects) {
      const owner = keys.slice(0, -1).reduce((at: Parsed, key) => at[key], schema);
      expect(owner.additionalProperties, keys.join('.')).toBe(false);
      const needed = Object.keys(owner.properties).filter((name) => !LATER.includes(name));
      expect(owner.required, keys.join('.')).toEqual(needed);
    }
    expect(objects.length).toBeGreaterThan(5);
  });

  it('agrees with the importer on what replaces any value', () => {
    let refused = 0;
    for (const keys of places) {
      for (const stranger of strangers) {
        const replace = (parent: Parsed, key: string) => (parent[key] = stranger);
        whileChanged(file, keys, replace, () => {
          if (!isAccepted(() => `${keys.join('.')} = ${JSON.stringify(stranger)}`)) refused++;
        });
      }
    }
    expect(disagreements).toEqual([]);
    expect(refused).toBeGreaterThan(places.length * 10);
  });

  it('agrees with the importer on a missing and on an extra field', () => {
    for (const keys of places) {
      const leaveOut = (parent: Parsed, key: string) => {
        if (Array.isArray(parent)) parent.splice(Number(key), 1);
        else Reflect.deleteProperty(parent, key);
      };
      whileChanged(file, keys, leaveOut, () => isAccepted(() => `without ${keys.join('.')}`));
      const add = (parent: Parsed) => {
        if (!Array.isArray(parent)) parent['extra'] = 1;
      };
      whileChanged(file, keys, add, () => isAccepted(() => `extra beside ${keys.join('.')}`));
    }
    expect(disagreements).toEqual([]);
  });
}
