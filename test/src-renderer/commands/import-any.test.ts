import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importLibrary } from '../../../src-renderer/commands/import-library';
import { readPresent } from '../../../src-renderer/commands/read-import';
import { invertEdits } from '../../../src-renderer/core/change/invert';
import { integrityProblems } from '../../../src-renderer/core/library/integrity-problems';
import type { LibraryData } from '../../../src-renderer/core/library/library-data';
import type { Attribute } from '../../../src-renderer/core/tagset/attribute';
import type { TagSet } from '../../../src-renderer/core/tagset/tag-set';
import { anAuthor, anEmptyLibrary } from '../../builders/library';
import { MemoryLibrary } from '../../builders/memory-library';
import { aTag, aTagSet } from '../../builders/tag-set';
import { anyFiles, anyLibraryOf } from '../formats/any-library';

/** Tag sets that differ from `aTagSet` in what an import has to bring together. */
const others: TagSet[] = [
  aTagSet(),
  withAttributes({ id: 'others', name: 'Others', version: 8 }, (attribute) =>
    attribute.id === 'office'
      ? { ...attribute, type: 'number', default: null }
      : attribute.type === 'choice'
        ? { ...attribute, many: !attribute.many, default: null }
        : attribute,
  ),
  withAttributes(
    {
      id: 'moved',
      tags: [
        aTag('event'),
        aTag('promise', { parentId: 'event' }),
        aTag('person', { attributes: aTagSet().tags[0]!.attributes }),
      ],
      relationTypes: [
        { id: 'makes', name: 'makes', sourceTagIds: ['event'], targetTagIds: [] },
        { id: 'then', name: 'then', sourceTagIds: [], targetTagIds: ['event'] },
      ],
    },
    (attribute) => attribute,
  ),
];

function withAttributes(fields: Partial<TagSet>, of: (attribute: Attribute) => Attribute): TagSet {
  const tagSet = aTagSet(fields);
  return { ...tagSet, tags: tagSet.tags.map((tag) => ({ ...tag, attributes: tag.attributes.map(of) })) };
}

/** Two libraries that have files, ids and parties in common, each sound by itself. */
const anyTwo = fc
  .record({ files: anyFiles, own: fc.constantFrom(...others), theirs: fc.constantFrom(...others) })
  .chain(({ files, own, theirs }) =>
    fc.record({
      own: anyLibraryOf(files, own),
      theirs: fc
        .boolean()
        .chain((shiftIds) =>
          anyLibraryOf(files, theirs, { partyIds: ['norsund', 'veldria-2', 'okafor-2'], shiftIds }),
        ),
    }),
  );

const present = (library: MemoryLibrary) => ({
  documents: new Map(library.all('documents').map((row) => [row.sha256, row])),
  annotations: new Map(library.all('annotations').map((row) => [row.id, row])),
  relations: library.all('relations'),
  parties: library.all('parties'),
  tagSet: library.data.tagSet,
  isEmpty: library.all('documents').length === 0,
});

const problemsOf = (library: LibraryData) =>
  [...integrityProblems(library)].map(({ place, message }) => `${place.join('.')}: ${message}`);

describe('any import into any library', () => {
  it('brings every value of an annotation that was not here', () => {
    fc.assert(
      fc.property(anyTwo, ({ own, theirs }) => {
        const { change } = importLibrary(anAuthor(), 'a.json', theirs, present(new MemoryLibrary(own)));
        const given = theirs.documents.flatMap(({ annotations }) => annotations);
        for (const edit of change.edits) {
          if (edit.table !== 'annotations' || edit.before || !edit.after) continue;
          const [id] = edit.id.split('~');
          const values = (row: typeof edit.after) =>
            Object.values(row.attributes).map(({ value: { type }, evidence }) => [type, evidence]);
          const from = given.find((annotation) => annotation.id === id)!;
          expect(new Set(values(edit.after))).toEqual(new Set(values(from)));
        }
      }),
    );
  });

  it('leaves a sound library that has all documents of both', () => {
    fc.assert(
      fc.property(anyTwo, ({ own, theirs }) => {
        const library = new MemoryLibrary(own);
        const { change, texts } = importLibrary(anAuthor(), 'a.json', theirs, present(library));
        library.apply(change.edits, texts);
        expect(problemsOf(library.data)).toEqual([]);
        const hashes = [...own.documents, ...theirs.documents].map(({ document }) => document.sha256);
        expect(new Set(library.all('documents').map(({ sha256 }) => sha256))).toEqual(new Set(hashes));
      }),
    );
  });

  it('a second time changes nothing', () => {
    fc.assert(
      fc.property(anyTwo, ({ own, theirs }) => {
        const library = new MemoryLibrary(own);
        const first = importLibrary(anAuthor(), 'a.json', theirs, present(library));
        library.apply(first.change.edits, first.texts);
        const second = importLibrary(anAuthor('Grace'), 'a.json', theirs, present(library));
        expect(second.change.edits).toEqual([]);
        expect(second.counts.differing).toBe(first.counts.differing);
      }),
    );
  });

  it('is taken back whole by its inverse', () => {
    fc.assert(
      fc.property(anyTwo, ({ own, theirs }) => {
        const library = new MemoryLibrary(own);
        const before = library.rows;
        const { change, texts } = importLibrary(anAuthor(), 'a.json', theirs, present(library));
        library.apply(change.edits, texts);
        const after = library.rows;
        library.apply(invertEdits(change.edits));
        expect(library.rows).toEqual(before);
        library.apply(change.edits);
        expect(library.rows).toEqual(after);
      }),
    );
  });

  it('does the same with what is read from the store as with the whole library', async () => {
    await fc.assert(
      fc.asyncProperty(anyTwo, async ({ own, theirs }) => {
        const library = new MemoryLibrary(own);
        const db = anEmptyLibrary();
        for (const table of ['documents', 'parties', 'annotations', 'relations'] as const)
          await db.table(table).bulkAdd(library.all(table));
        const read = await readPresent(db, own.tagSet, theirs);
        const whole = importLibrary(anAuthor(), 'a.json', theirs, present(library));
        const { change, counts } = importLibrary(anAuthor(), 'a.json', theirs, read);
        expect(new Set(change.edits)).toEqual(new Set(whole.change.edits));
        expect(counts).toEqual(whole.counts);
        db.close();
      }),
      { numRuns: 25 },
    );
  });
});
