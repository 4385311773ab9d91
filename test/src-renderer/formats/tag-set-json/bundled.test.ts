import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTagSet } from '../../../../src-renderer/formats/tag-set-json/read';
import { writeTagSet } from '../../../../src-renderer/formats/tag-set-json/write';
import { publishedSchema, validator } from '../schema-against-shape';

const folder = new URL('../../../../resources/tag-sets/', import.meta.url);

describe('a bundled tag set', () => {
  const objectionTo = validator(publishedSchema('marginalia-tag-set-1'));

  it.each(readdirSync(folder))('%s is one that can be read, and loses nothing when written', (name) => {
    const json = readFileSync(new URL(name, folder), 'utf8');
    expect(objectionTo(JSON.parse(json))).toBe('');
    const read = readTagSet(json);
    if (!read.ok) expect.fail(JSON.stringify(read.problems));
    expect(JSON.parse(writeTagSet(read.value))).toEqual(JSON.parse(json));
  });
});
