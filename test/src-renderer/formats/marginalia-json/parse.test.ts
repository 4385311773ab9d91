import { describe, expect, it } from 'vitest';
import { exportLibrary } from '../../../../src-renderer/formats/marginalia-json/export';
import { parseExport } from '../../../../src-renderer/formats/marginalia-json/parse';
import { smallLibrary } from '../small-library';

/** Whatever came out of JSON. */
type Parsed = ReturnType<typeof JSON.parse>;

/** The problems of the small library's export after a change to it, as `path: message`. */
function problemsAfter(change: (file: Parsed) => void): string[] {
  const file = JSON.parse(exportLibrary(smallLibrary()));
  change(file);
  return problemsOf(JSON.stringify(file));
}

function problemsOf(fileText: string): string[] {
  const result = parseExport(fileText);
  return result.ok ? [] : result.problems.map(({ path, message }) => `${path}: ${message}`);
}

const annotation = (file: Parsed) => file.documents[0].annotations[1];

describe('parseExport', () => {
  it('takes an export, also with a byte order mark and other white space', () => {
    const json = exportLibrary(smallLibrary());
    expect(parseExport(`\ufeff${JSON.stringify(JSON.parse(json))}`)).toEqual({
      ok: true,
      value: smallLibrary(),
    });
  });

  it.each<[string, (file: Parsed) => void, string]>([
    ['a missing field', (file) => delete annotation(file).end, 'documents[0].annotations[1].end: is missing'],
    [
      'text for a number',
      (file) => (annotation(file).end = '4'),
      'documents[0].annotations[1].end: must be a number, not a string',
    ],
    [
      'a fraction',
      (file) => (annotation(file).end = 4.5),
      'documents[0].annotations[1].end: must be a whole number, not 4.5',
    ],
    [
      'a negative offset',
      (file) => (annotation(file).start = -1),
      'documents[0].annotations[1].start: must be at least 0',
    ],
    [
      'null for a note',
      (file) => (annotation(file).note = null),
      'documents[0].annotations[1].note: must be a string, not null',
    ],
    [
      'a field of its own',
      (file) => (annotation(file).certainty = 1),
      'documents[0].annotations[1].certainty: is not a field of this format',
    ],
    [
      'an hour without a zone',
      (file) => (annotation(file).createdAt = '2025-03-12 09:30'),
      'documents[0].annotations[1].createdAt: must be a time like 2025-03-12T09:30:00.000Z',
    ],
    [
      'the thirtieth of February',
      (file) => (annotation(file).createdAt = '2025-02-30T09:30:00.000Z'),
      'documents[0].annotations[1].createdAt: must be a time like 2025-03-12T09:30:00.000Z',
    ],
    [
      'an unknown encoding',
      (file) => (file.documents[0].encoding = 'latin1'),
      'documents[0].encoding: must be "utf-8" or "utf-8-bom" or "utf-16le" or "utf-16be"',
    ],
    [
      'a hash in capitals',
      (file) => (file.documents[0].sha256 = 'AB'.repeat(32)),
      'documents[0].sha256: must be 64 lower-case hexadecimal digits',
    ],
    [
      'a path for a file name',
      (file) => (file.documents[0].fileName = '../x'),
      'documents[0].fileName: must be a file name without a path',
    ],
    [
      'metadata that is no text',
      (file) => (file.documents[0].metadata['a b'] = 1),
      'documents[0].metadata["a b"]: must be a string, not 1',
    ],
    [
      'documents that are no list',
      (file) => (file.documents = {}),
      'documents: must be an array, not an object',
    ],
    ['a version before the first', (file) => (file.version = 0), 'version: must be 1 or 2'],
    ['a version in words', (file) => (file.version = '2'), 'version: must be 1 or 2'],
    ['no version', (file) => delete file.version, 'version: is missing'],
  ])('refuses %s and names its place', (_name, change, problem) => {
    expect(problemsAfter(change)).toEqual([problem]);
  });

  it.each<[string, (file: Parsed) => void, string]>([
    [
      'an unknown tag',
      (file) => (annotation(file).tag = 'gone'),
      'documents[0].annotations[1].tag: is "gone", which the tag set does not have',
    ],
    [
      'a tag twice',
      (file) => file.tagSet.tags.push(file.tagSet.tags[0]),
      'tagSet.tags[3].id: is "commitment" a second time',
    ],
    [
      'an annotation id twice',
      (file) => (annotation(file).id = 'a1'),
      'documents[0].annotations[1].id: is "a1" a second time',
    ],
    [
      'code points that are not where the UTF-16 units are',
      (file) => (annotation(file).start = 19),
      'documents[0].annotations[1].start: is 19, but startUtf16 19 is at code point 17',
    ],
    [
      'an end beyond the text',
      (file) => (annotation(file).endUtf16 = 999),
      'documents[0].annotations[1].endUtf16: is 999, but the text ends at 38',
    ],
    [
      'an end before the start',
      (file) => Object.assign(annotation(file), { end: 3, endUtf16: 3 }),
      'documents[0].annotations[1].end: is not after start',
    ],
    [
      'half a surrogate pair',
      (file) => Object.assign(annotation(file), { start: 4, startUtf16: 5 }),
      'documents[0].annotations[1].start: is 4, but startUtf16 5 is at code point 4',
    ],
    [
      'an emoji without its skin tone',
      (file) => Object.assign(annotation(file), { start: 5, startUtf16: 6 }),
      'documents[0].annotations[1].start: is inside what a reader sees as one character',
    ],
    [
      'half a CRLF',
      (file) => Object.assign(annotation(file), { end: 31, endUtf16: 33 }),
      'documents[0].annotations[1].end: is inside what a reader sees as one character',
    ],
    [
      'a quote of other words',
      (file) => (annotation(file).quote.exact = 'promised'),
      'documents[0].annotations[1].quote.exact: is not what stands there in the text',
    ],
    [
      'a prefix of other words',
      (file) => (annotation(file).quote.prefix = 'women '),
      'documents[0].annotations[1].quote: is not what stands there in the text',
    ],
    [
      'a text that was changed',
      (file) => (file.documents[0].text = file.documents[0].text.replace('The', 'the')),
      'documents[0].annotations[0].quote.exact: is not what stands there in the text',
    ],
  ])('refuses %s and names its place', (_name, change, problem) => {
    expect(problemsAfter(change)[0]).toBe(problem);
  });

  it.each<[string, (file: Parsed) => void, string]>([
    [
      'a value for an attribute that the tag does not have',
      (file) => (annotation(file).attributes.who = annotation(file).attributes.with),
      'documents[0].annotations[1].attributes.who: is no attribute of the tag "pledge"',
    ],
    [
      'a value of another type than the attribute’s',
      (file) => (annotation(file).attributes.sum.value = { type: 'text', text: '4' }),
      'documents[0].annotations[1].attributes.sum.value.type: is "text", but the attribute "sum" is "number"',
    ],
    [
      'a term that the vocabulary lacks',
      (file) => (annotation(file).attributes.areas.value.termIds[1] = 'sea'),
      'documents[0].annotations[1].attributes.areas.value.termIds[1]: is "sea", which is no term of the vocabulary',
    ],
    [
      'a day that is before the first',
      (file) => (annotation(file).attributes.deadline.value.interval.from = '2026-01-01'),
      'documents[0].annotations[1].attributes.deadline.value.interval.to: is before the first day',
    ],
    [
      'a party that is not there',
      (file) => (annotation(file).attributes.with.value.partyIds[1] = 'gone'),
      'documents[0].annotations[1].attributes.with.value.partyIds[1]: is "gone", which is no party here',
    ],
    ['a party twice', (file) => file.parties.push(file.parties[1]), 'parties[2].id: is "p1" a second time'],
    [
      'evidence whose offsets differ',
      (file) => (annotation(file).attributes.office.evidence.start = 27),
      'documents[0].annotations[1].attributes.office.evidence.start: is 27, but startUtf16 27 is at code point 25',
    ],
    [
      'evidence beyond the text',
      (file) => (annotation(file).attributes.office.evidence.endUtf16 = 999),
      'documents[0].annotations[1].attributes.office.evidence.endUtf16: is 999, but the text ends at 38',
    ],
    [
      'evidence of other words',
      (file) => (annotation(file).attributes.office.evidence.quote.exact = 'hope'),
      'documents[0].annotations[1].attributes.office.evidence.quote.exact: is not what stands there in the text',
    ],
    [
      'two decisions of one reviewer',
      (file) => annotation(file).decisions.push({ ...annotation(file).decisions[0], verdict: 'rejected' }),
      'documents[0].annotations[1].decisions[1].reviewer: is "Grace" a second time',
    ],
    [
      'an answer to no thread',
      (file) => (annotation(file).comments[1].replyTo = 'c2'),
      'documents[0].annotations[1].comments[1].replyTo: is "c2", which begins no thread before it',
    ],
    [
      'two comments of one id',
      (file) => (annotation(file).comments[1].id = 'c1'),
      'documents[0].annotations[1].comments[1].id: is "c1" a second time',
    ],
    [
      'a resolved answer',
      (file) => (annotation(file).comments[1].resolved = true),
      'documents[0].annotations[1].comments[1].resolved: is true, but only a whole thread is resolved',
    ],
    [
      'a circle of tags',
      (file) => (file.tagSet.tags[0].parentId = 'commitment'),
      'tagSet.tags[0].parentId: leads back to the tag itself',
    ],
    [
      'a relation from nowhere',
      (file) => (file.relations[0].sourceId = 'gone'),
      'relations[0].sourceId: is "gone", which is no annotation here',
    ],
    [
      'a relation of an unknown type',
      (file) => (file.relations[0].typeId = 'gone'),
      'relations[0].typeId: is "gone", which the tag set does not have',
    ],
    [
      'a relation that its type does not let start there',
      (file) => Object.assign(file.relations[0], { sourceId: 'a2', targetId: 'a1' }),
      'relations[0].sourceId: is no annotation that "makes" starts from',
    ],
    [
      'a relation that its type does not let end there',
      (file) => (file.tagSet.relationTypes[0].targetTagIds = ['attendee']),
      'relations[0].targetId: is no annotation that "makes" leads to',
    ],
    [
      'a relation of an annotation to itself',
      (file) => Object.assign(file.relations[0], { typeId: 'same-as', sourceId: 'a2' }),
      'relations[0].targetId: is the source itself',
    ],
    [
      'a relation twice, the other way round',
      (file) =>
        file.relations.push(
          { ...file.relations[0], typeId: 'same-as', id: 'r2' },
          { ...file.relations[0], typeId: 'same-as', id: 'r3', sourceId: 'a2', targetId: 'a1' },
        ),
      'relations[2]: is a second "same-as" between the same annotations',
    ],
    [
      'a relation id twice',
      (file) => file.relations.push({ ...file.relations[0], typeId: 'same-as' }),
      'relations[1].id: is "r1" a second time',
    ],
  ])('refuses %s and names its place', (_name, change, problem) => {
    expect(problemsAfter(change)).toEqual([problem]);
  });

  it('refuses a document twice, by id and by hash', () => {
    expect(problemsAfter((file) => file.documents.push({ ...file.documents[0], annotations: [] }))).toEqual([
      'documents[1].id: is "d1" a second time',
      `documents[1].sha256: is "${'ab'.repeat(32)}" a second time`,
    ]);
  });

  it('tells a file of a newer version from a broken one', () => {
    expect(problemsAfter((file) => Object.assign(file, { version: 3, documents: 'elsewhere' }))).toEqual([
      'version: is 3: a newer Marginalia wrote this file; this one reads versions 1 and 2',
    ]);
  });

  it.each(['', '{', 'null', '[]', '"text"', '{"format":"other"}', '{"documents":[]}'])(
    'refuses %j as another kind of file',
    (fileText) => {
      expect(problemsOf(fileText)).toHaveLength(1);
      expect(problemsOf(fileText)[0]).toMatch(/^: is not JSON|^format: is not "marginalia-export"/);
    },
  );

  it('lists twenty problems and no more', () => {
    expect(problemsAfter((file) => (file.documents[0].annotations = Array(50).fill({})))).toHaveLength(20);
    expect(
      problemsAfter((file) => {
        file.documents[0].annotations = Array.from({ length: 50 }, () => ({
          ...annotation(file),
          tag: 'gone',
        }));
      }),
    ).toHaveLength(20);
  });

  it('refuses names that would reach the prototype, and leaves every prototype alone', () => {
    const json = exportLibrary(smallLibrary());
    const polluted = json.replace('"source":', '"__proto__": "x", "source":');
    expect(problemsOf(polluted)).toEqual(['documents[0].metadata.__proto__: is no name for metadata']);
    expect(problemsOf(json.replace('"note":', '"__proto__": {"polluted": 1}, "note":'))).toEqual([
      'documents[0].annotations[0].__proto__: is not a field of this format',
    ]);
    expect(problemsOf(json.replace('"who": {', '"__proto__": {'))).toEqual([
      'documents[0].annotations[0].attributes.__proto__: is no name for an attribute',
    ]);
    expect(problemsOf(json.replace('"who": {', '"toString": {'))).toEqual([
      'documents[0].annotations[0].attributes.toString: is no attribute of the tag "attendee"',
    ]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('keeps metadata whose names are those of Object.prototype', () => {
    const library = smallLibrary();
    library.documents[0]!.document.metadata = { constructor: 'a', toString: 'b' };
    expect(parseExport(exportLibrary(library))).toEqual({ ok: true, value: library });
  });

  it('refuses a hundred thousand nested brackets without falling over', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(problemsOf(deep)).toHaveLength(1);
    const json = exportLibrary(smallLibrary()).replace('"note": "all of them"', `"note": ${deep}`);
    expect(problemsOf(json)).toEqual(['documents[0].annotations[0].note: must be a string, not an array']);
  });

  it('reads ten thousand annotations without a walk through all for each', () => {
    const library = smallLibrary();
    const [first] = library.documents[0]!.annotations;
    library.documents[0]!.annotations = Array.from({ length: 10_000 }, (_, index) => ({
      ...first!,
      id: `a${index}`,
    }));
    library.relations = Array.from({ length: 9_999 }, (_, index) => ({
      ...library.relations[0]!,
      id: `r${index}`,
      typeId: 'same-as',
      sourceId: `a${index}`,
      targetId: `a${index + 1}`,
    }));
    expect(parseExport(exportLibrary(library)).ok).toBe(true);
  });
});
