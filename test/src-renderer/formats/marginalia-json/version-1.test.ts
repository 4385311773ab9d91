import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { upgradeTagSet, type TagSetOf1 } from '../../../../src-renderer/core/library/version-1';
import { exportLibrary } from '../../../../src-renderer/formats/marginalia-json/export';
import { parseExport } from '../../../../src-renderer/formats/marginalia-json/parse';

const baseline = readFileSync(new URL('baseline-version-1.json', import.meta.url), 'utf8');

/** Whatever came out of JSON. */
type Parsed = ReturnType<typeof JSON.parse>;

function readAfter(change: (file: Parsed) => void) {
  const file = JSON.parse(baseline);
  change(file);
  return parseExport(JSON.stringify(file));
}

function problemsAfter(change: (file: Parsed) => void): string[] {
  const read = readAfter(change);
  return read.ok ? [] : read.problems.map(({ path, message }) => `${path}: ${message}`);
}

describe('a file of version 1', () => {
  it('is read with nothing in what it does not know, under the version of its own tag set', () => {
    const read = parseExport(baseline);
    if (!read.ok) expect.fail(JSON.stringify(read.problems));
    const { tagSet } = JSON.parse(baseline) as { tagSet: TagSetOf1 };
    expect(read.value.tagSet).toEqual(upgradeTagSet(tagSet));
    expect(read.value.parties).toEqual([]);
    expect(read.value.relations).toEqual([]);
    const [{ document, annotations } = expect.fail('no document')] = read.value.documents;
    expect(document).toMatchObject({ id: 'd1', metadata: { source: 'desk', date: '2025-03-12' } });
    expect(annotations).toMatchObject([
      { id: 'a1', tagId: 'attendee', start: 0, end: 18, note: 'all of them' },
      { id: 'a2', tagId: 'commitment', start: 19, end: 31, note: '' },
    ]);
    for (const annotation of annotations)
      expect(annotation).toMatchObject({
        tagSetVersion: tagSet.version,
        attributes: {},
        decisions: [],
        comments: [],
      });
  });

  it('is a file of version 2 once it is exported again', () => {
    const read = parseExport(baseline);
    const again = read.ok && exportLibrary(read.value);
    expect(again && parseExport(again)).toEqual(read);
  });

  it('with a tag set of its own keeps that, and of tags with one key the first keeps it', () => {
    const read = readAfter((file) => {
      file.tagSet.id = 'mine';
      file.tagSet.tags[1].shortcut = '1';
    });
    expect(read.ok && read.value.tagSet.tags.map(({ shortcut }) => shortcut)).toEqual(['1', '', '']);
    expect(read.ok && read.value.tagSet.tags.every(({ attributes }) => attributes.length === 0)).toBe(true);
  });

  it.each<[string, (file: Parsed) => void, string]>([
    [
      'a field that only version 2 has',
      (file) => (file.documents[0].annotations[1].attributes = {}),
      'documents[0].annotations[1].attributes: is not a field of this format',
    ],
    [
      'an unknown tag',
      (file) => (file.documents[0].annotations[1].tag = 'gone'),
      'documents[0].annotations[1].tag: is "gone", which the tag set does not have',
    ],
    [
      'offsets that differ',
      (file) => (file.documents[0].annotations[1].start = 19),
      'documents[0].annotations[1].start: is 19, but startUtf16 19 is at code point 17',
    ],
  ])('is refused with %s, and the place is named as it stands in the file', (_name, change, problem) => {
    expect(problemsAfter(change)).toEqual([problem]);
  });

  it('whose tag set is not the default is refused with a tag twice', () => {
    const twice = problemsAfter((file) => {
      file.tagSet.id = 'mine';
      file.tagSet.tags.push(file.tagSet.tags[0]);
    });
    expect(twice).toEqual(['tagSet.tags[3].id: is "commitment" a second time']);
  });
});
