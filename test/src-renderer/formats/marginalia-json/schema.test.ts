import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportLibrary } from '../../../../src-renderer/formats/marginalia-json/export';
import { fileShape } from '../../../../src-renderer/formats/marginalia-json/file-shape';
import { anyLibrary } from '../any-library';
import { smallLibrary } from '../small-library';

const schema = JSON.parse(
  readFileSync(
    new URL('../../../../resources/schema/marginalia-export-1.schema.json', import.meta.url),
    'utf8',
  ),
);
const ajv = new Ajv2020({ strict: true, allErrors: false });
addFormats.default(ajv);
const validate = ajv.compile(schema);

/** Whatever came out of JSON. */
type Parsed = ReturnType<typeof JSON.parse>;
type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Every place in a JSON value, as the keys that lead there. */
function placesIn(value: Json, keys: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [keys];
  return [keys, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...keys, key]))];
}

function changedAt(value: Json, keys: string[], change: (parent: Parsed, key: string) => void): Json {
  const copy: Parsed = structuredClone(value);
  let parent = copy;
  for (const key of keys.slice(0, -1)) parent = parent[key];
  change(parent, keys.at(-1)!);
  return copy;
}

const file: Json = JSON.parse(exportLibrary(smallLibrary()));
const places = placesIn(file).filter((keys) => keys.length > 0);
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
  'a/b',
  'a\\b',
  '\u0000',
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
  { x: 'y' },
  { x: 1 },
];

describe('the JSON Schema', () => {
  it('accepts every export', () => {
    fc.assert(
      fc.property(anyLibrary, (library) => {
        expect(validate(JSON.parse(exportLibrary(library))), ajv.errorsText(validate.errors)).toBe(true);
      }),
    );
  });

  it('is closed: no object but metadata takes fields that it does not name', () => {
    const objects = placesIn(schema).filter(
      (keys) => keys.at(-1) === 'properties' && !keys.includes('metadata'),
    );
    for (const keys of objects) {
      const owner = keys.slice(0, -1).reduce((at: Parsed, key) => at[key], schema);
      expect(owner.additionalProperties, keys.join('.')).toBe(false);
      expect(owner.required, keys.join('.')).toEqual(Object.keys(owner.properties));
    }
    expect(objects.length).toBe(6);
  });

  it('agrees with the importer on what replaces any value', () => {
    let refused = 0;
    for (const keys of places) {
      for (const stranger of strangers) {
        const changed = changedAt(file, keys, (parent, key) => (parent[key] = stranger));
        const accepted = fileShape.safeParse(changed).success;
        expect(validate(changed), `${keys.join('.')} = ${JSON.stringify(stranger)}`).toBe(accepted);
        if (!accepted) refused++;
      }
    }
    expect(refused).toBeGreaterThan(places.length * 10);
  });

  it('agrees with the importer on a missing and on an extra field', () => {
    for (const keys of places) {
      const name = keys.join('.');
      const without = changedAt(file, keys, (parent, key) => {
        if (Array.isArray(parent)) parent.splice(Number(key), 1);
        else Reflect.deleteProperty(parent, key);
      });
      expect(validate(without), `without ${name}`).toBe(fileShape.safeParse(without).success);
      const extra = changedAt(file, keys, (parent) => {
        if (!Array.isArray(parent)) parent['extra'] = 1;
      });
      expect(validate(extra), `extra beside ${name}`).toBe(fileShape.safeParse(extra).success);
    }
  });
});
