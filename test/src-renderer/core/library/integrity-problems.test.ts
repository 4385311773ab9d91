import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { integrityProblems } from '../../../../src-renderer/core/library/integrity-problems';
import type { LibraryData } from '../../../../src-renderer/core/library/library-data';
import { anyLibrary } from '../../formats/any-library';
import { smallLibrary } from '../../formats/small-library';

const problemsOf = (library: LibraryData) =>
  [...integrityProblems(library)].map(({ place, message }) => `${place.join('.')}: ${message}`);

/** Whatever is to be put where it does not belong. */
type Any = ReturnType<typeof JSON.parse>;

function problemsAfter(change: (library: Any) => void): string[] {
  const library = smallLibrary();
  change(library);
  return problemsOf(library);
}

describe('the integrity of a library', () => {
  it('holds in any sound one', () => {
    fc.assert(
      fc.property(anyLibrary, (library) => {
        expect(problemsOf(library)).toEqual([]);
      }),
    );
  });

  // What a file can have wrong too is tried with the reader of annotated JSON.
  it.each<[string, (library: Any) => void, string]>([
    [
      'a document is not as long as its text',
      (library) => (library.documents[0].document.length = 3),
      'documents.0.length: is 3, but the text has 38',
    ],
    [
      'an annotation says that it is of another document',
      (library) => (library.documents[0].annotations[1].documentId = 'd2'),
      'documents.0.annotations.1.documentId: is "d2"',
    ],
    [
      'a relation names another document than its end does',
      (library) => (library.relations[0].targetDocumentId = 'd2'),
      'relations.0.targetDocumentId: is not the document of "a2"',
    ],
    [
      'an end of a relation is gone',
      (library) => library.documents[0].annotations.pop(),
      'relations.0.targetId: is "a2", which is no annotation here',
    ],
    [
      'a party is gone that a value refers to',
      (library) => library.parties.shift(),
      'documents.0.annotations.1.attributes.with.value.partyIds.1: is "p2", which is no party here',
    ],
    [
      'a tag is gone',
      (library) => {
        library.tagSet.tags.pop();
        library.tagSet.relationTypes[0].sourceTagIds = [];
      },
      'documents.0.annotations.0.tag: is "attendee", which the tag set does not have',
    ],
  ])('is broken where %s', (_name, change, problem) => {
    expect(problemsAfter(change)).toContain(problem);
  });
});
