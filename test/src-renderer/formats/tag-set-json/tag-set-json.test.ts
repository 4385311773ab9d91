import { describe, expect, it } from 'vitest';
import { readTagSet } from '../../../../src-renderer/formats/tag-set-json/read';
import { writeTagSet } from '../../../../src-renderer/formats/tag-set-json/write';
import { aTagSet } from '../../../builders/tag-set';

/** Whatever came out of JSON. */
type Parsed = ReturnType<typeof JSON.parse>;

function problemsOf(fileText: string): string[] {
  const read = readTagSet(fileText);
  return read.ok ? [] : read.problems.map(({ path, message }) => `${path}: ${message}`);
}

function problemsAfter(change: (file: Parsed) => void): string[] {
  const file = JSON.parse(writeTagSet(aTagSet()));
  change(file);
  return problemsOf(JSON.stringify(file));
}

describe('a tag set in a file', () => {
  it('is read as it was written', () => {
    expect(readTagSet(writeTagSet(aTagSet()))).toEqual({ ok: true, value: aTagSet() });
  });

  it('has the same bytes whatever order the fields have in memory', () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, inner]) => [key, turned(inner)]),
      );
    };
    expect(writeTagSet(turned(aTagSet()) as ReturnType<typeof aTagSet>)).toBe(writeTagSet(aTagSet()));
  });

  it.each<[string, (file: Parsed) => void, string]>([
    [
      'an attribute of an unknown type',
      (file) => (file.tagSet.tags[0].attributes[0].type = 'colour'),
      'tagSet.tags[0].attributes[0].type: must be "choice" or "party" or "text" or "number" or "date" or "yes-no"',
    ],
    [
      'an attribute without a type',
      (file) => delete file.tagSet.tags[0].attributes[0].type,
      'tagSet.tags[0].attributes[0].type: is missing',
    ],
    [
      'a field that its type does not have',
      (file) => (file.tagSet.tags[0].attributes[4].many = true),
      'tagSet.tags[0].attributes[4].many: is not a field of this format',
    ],
    [
      'an attribute whose id reaches the prototype',
      (file) => (file.tagSet.tags[0].attributes[0].id = 'constructor'),
      'tagSet.tags[0].attributes[0].id: is a name that programs keep for themselves',
    ],
    [
      'a default of another type',
      (file) => (file.tagSet.tags[0].attributes[4].default.type = 'number'),
      'tagSet.tags[0].attributes[4].default.type: must be "text"',
    ],
    [
      'a default that is no day',
      (file) => (file.tagSet.tags[0].attributes[6].default.interval.to = '2025-02-30'),
      'tagSet.tags[0].attributes[6].default.interval.to: must be a day like 2025-03-12',
    ],
    [
      'an unknown parent, by the checks of the core',
      (file) => (file.tagSet.tags[1].parentId = 'gone'),
      'tagSet.tags[1].parentId: is "gone", which the tag set does not have',
    ],
    ['version 0', (file) => (file.version = 0), 'version: must be 1'],
    [
      'a file of a newer version',
      (file) => Object.assign(file, { version: 2, tagSet: 'elsewhere' }),
      'version: is 2: a newer Marginalia wrote this file; this one reads version 1',
    ],
    [
      'an export of a library',
      (file) => (file.format = 'marginalia-export'),
      'format: is not "marginalia-tag-set": this is not a file that Marginalia exported',
    ],
  ])('refuses %s and names its place', (_name, change, problem) => {
    expect(problemsAfter(change)).toEqual([problem]);
  });

  it.each(['', '{', 'null', '[]', '"text"', '{"tagSet":{}}', `${'['.repeat(100_000)}${']'.repeat(100_000)}`])(
    'refuses what is no such file at all (%#)',
    (fileText) => {
      expect(problemsOf(fileText)).toHaveLength(1);
    },
  );

  it('lists twenty problems and no more', () => {
    expect(
      problemsAfter((file) => {
        file.tagSet.relationTypes[0].sourceTagIds = Array.from({ length: 50 }, (_, index) => `gone-${index}`);
      }),
    ).toHaveLength(20);
  });

  it('of fifty thousand tags in one long line of descent is refused within seconds', () => {
    const before = performance.now();
    const problems = problemsAfter((file) => {
      const [tag] = file.tagSet.tags;
      file.tagSet.tags = Array.from({ length: 50_000 }, (_, index) => ({
        ...tag,
        id: `t${index}`,
        shortcut: '',
        attributes: [],
        parentId: `t${(index + 1) % 50_000}`,
      }));
      file.tagSet.relationTypes = [];
    });
    expect(problems[0]).toBe('tagSet.tags[0].parentId: is more than 12 levels deep');
    expect(performance.now() - before).toBeLessThan(8000);
  });
});
