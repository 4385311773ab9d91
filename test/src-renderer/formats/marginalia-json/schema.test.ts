import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportLibrary } from '../../../../src-renderer/formats/marginalia-json/export';
import { fileShape } from '../../../../src-renderer/formats/marginalia-json/file-shape';
import { fileShape1 } from '../../../../src-renderer/formats/marginalia-json/file-shape-1';
import { anyLibrary } from '../any-library';
import { agree, publishedSchema, validator, type Json } from '../schema-against-shape';
import { smallLibrary } from '../small-library';

const schema = publishedSchema('marginalia-export-2');

describe('the JSON Schema of version 2', () => {
  agree(schema, fileShape, JSON.parse(exportLibrary(smallLibrary())) as Json, { but: 'tagSet' });

  it('accepts every export', () => {
    const objectionTo = validator(schema);
    fc.assert(
      fc.property(anyLibrary, (library) => {
        expect(objectionTo(JSON.parse(exportLibrary(library)))).toBe('');
      }),
    );
  });

  it('says of tag sets what the schema of tag sets says', () => {
    const { $defs } = publishedSchema('marginalia-tag-set-1');
    for (const [name, definition] of Object.entries($defs))
      expect(schema.$defs[name], name).toEqual(definition);
  });
});

describe('the JSON Schema of version 1', () => {
  const file = readFileSync(new URL('baseline-version-1.json', import.meta.url), 'utf8');
  agree(publishedSchema('marginalia-export-1'), fileShape1, JSON.parse(file) as Json);
});
