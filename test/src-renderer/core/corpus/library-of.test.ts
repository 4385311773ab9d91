import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allAspects } from '../../../../src-renderer/core/corpus/aspects';
import {
  plainAnnotation,
  plainDocument,
  plainRelation,
  tagsInUse,
  type Corpus,
} from '../../../../src-renderer/core/corpus/corpus';
import { corpusOf } from '../../../../src-renderer/core/corpus/corpus-of';
import { keptOf } from '../../../../src-renderer/core/corpus/kept';
import type { Landing } from '../../../../src-renderer/core/corpus/landing';
import { libraryOf } from '../../../../src-renderer/core/corpus/library-of';
import { integrityProblems } from '../../../../src-renderer/core/library/integrity-problems';
import { defaultTagSet } from '../../../../src-renderer/core/tagset/bundled';
import { anyLibrary } from '../../formats/any-library';

const AT = '2026-01-01T00:00:00.000Z';

const landing = (fields: Partial<Landing> = {}): Landing => ({
  known: defaultTagSet,
  wholeTagSet: false,
  hashes: ['a'.repeat(64)],
  at: AT,
  idsLast: false,
  ...fields,
});

const corpusOfText = (text: string, ...annotations: Corpus['documents'][number]['annotations']): Corpus => {
  const documents = [plainDocument('a.txt', text, annotations)];
  return { tags: tagsInUse(documents), documents, relations: [] };
};

describe('a corpus as a library', () => {
  it('is sound and the same corpus again, whatever the library it comes from', () => {
    fc.assert(
      fc.property(anyLibrary, (library) => {
        const corpus = corpusOf(library);
        const { library: landed } = libraryOf(
          corpus,
          landing({
            known: library.tagSet,
            hashes: library.documents.map(({ document }) => document.sha256),
            idsLast: true,
          }),
        );
        expect([...integrityProblems(landed)]).toEqual([]);
        // Values are typed by their words: those of dates that nobody could tell may be told now.
        const aspects = allAspects.filter((aspect) => aspect !== 'attributes' && aspect !== 'tags');
        expect(keptOf(corpusOf(landed), aspects)).toEqual(keptOf(corpus, aspects));
      }),
      { numRuns: 60 },
    );
  });

  it('takes known tags by name and id, and makes new ones with a colour and key of their own', () => {
    const corpus = corpusOfText(
      'Ada met Grace',
      plainAnnotation('1', [{ start: 0, end: 3 }], 'Cooperation_Area'),
      plainAnnotation('2', [{ start: 4, end: 7 }], 'Meeting'),
    );
    const { library } = libraryOf(corpus, landing());
    expect(library.tagSet.tags.map(({ id, name, shortcut }) => [id, name, shortcut])).toEqual([
      ['cooperation-area', 'cooperation area', '2'],
      ['meeting', 'Meeting', '4'],
    ]);
    expect([...integrityProblems(library)]).toEqual([]);
  });

  it('gives ids that are the same at every reading, and tells twins apart', () => {
    const twins = ['1', '2'].map((id) => plainAnnotation(id, [{ start: 0, end: 3 }], 'X'));
    const ids = () =>
      libraryOf(corpusOfText('Ada', ...twins), landing()).library.documents[0]!.annotations.map(
        ({ id }) => id,
      );
    expect(ids()).toEqual(ids());
    expect(new Set(ids()).size).toBe(2);
  });

  it('reads words as values of known attributes, and keeps as text what is none', () => {
    const annotation = plainAnnotation('1', [{ start: 0, end: 3 }], 'commitment');
    annotation.attributes = {
      strength: ['pledge'],
      party: ['Norsund', 'Veldria'],
      deadline: ['2027-01-01/2027-12-31'],
      mood: ['hopeful'],
      recurrence: ['never heard of'],
    };
    const { library } = libraryOf(corpusOfText('Ada', annotation), landing());
    const values = Object.values(library.documents[0]!.annotations[0]!.attributes).map(({ value }) => value);
    expect(values).toEqual([
      { type: 'choice', termIds: ['pledge'] },
      { type: 'party', partyIds: ['party-norsund', 'party-veldria'] },
      { type: 'date', words: '2027-01-01/2027-12-31', interval: { from: '2027-01-01', to: '2027-12-31' } },
      { type: 'text', text: 'hopeful' },
      { type: 'text', text: 'never heard of' },
    ]);
    expect([...integrityProblems(library)]).toEqual([]);
  });

  it('widens spans to what a reader takes for one character', () => {
    const { library } = libraryOf(
      corpusOfText('👍🏽 a', plainAnnotation('1', [{ start: 2, end: 3 }], 'X')),
      landing(),
    );
    expect(library.documents[0]!.annotations[0]).toMatchObject({ start: 0, end: 4 });
  });

  it('frees a known type of relation that joins other tags elsewhere, and skips what is joined twice', () => {
    const corpus = corpusOfText(
      'Ada met Grace',
      plainAnnotation('1', [{ start: 0, end: 3 }], 'X'),
      plainAnnotation('2', [{ start: 8, end: 13 }], 'X'),
    );
    corpus.relations = [
      plainRelation('', 'makes', '1', '2'),
      plainRelation('', 'makes', '2', '1'),
      plainRelation('', 'makes', '1', '9'),
    ];
    const { library, skipped } = libraryOf(corpus, landing());
    expect(library.relations).toHaveLength(1);
    expect(skipped.map(({ why }) => why)).toEqual([
      'the two are joined by it already',
      'one of its ends is not there',
    ]);
    expect([...integrityProblems(library)]).toEqual([]);
  });

  it('makes one document of two with the same text', () => {
    const documents = ['a.txt', 'b.txt'].map((name, at) =>
      plainDocument(name, 'Ada', [plainAnnotation(`${at}`, [{ start: 0, end: 3 }], 'X')]),
    );
    const hash = 'b'.repeat(64);
    const { library } = libraryOf(
      { tags: tagsInUse(documents), documents, relations: [] },
      landing({ hashes: [hash, hash] }),
    );
    expect(library.documents.map(({ annotations }) => annotations.length)).toEqual([2]);
    expect([...integrityProblems(library)]).toEqual([]);
  });

  it('leaves out what was mapped to nothing', () => {
    const corpus = corpusOfText('Ada', plainAnnotation('1', [{ start: 0, end: 3 }], 'X'));
    const mapping = new Map([['X', null]]);
    expect(libraryOf(corpus, landing({ mapping })).library.documents[0]!.annotations).toEqual([]);
  });
});
