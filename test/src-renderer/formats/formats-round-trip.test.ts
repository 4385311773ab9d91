import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpusOf } from '../../../src-renderer/core/corpus/corpus-of';
import { keptOf } from '../../../src-renderer/core/corpus/kept';
import type { Format } from '../../../src-renderer/formats/format';
import { InputFile } from '../../../src-renderer/formats/input-file';
import { formats } from '../../../src-renderer/formats/registry';
import { anyLibrary } from './any-library';
import { smallLibrary } from './small-library';
import type { LibraryData } from '../../../src-renderer/core/library/library-data';

const both = formats.filter(({ read, write }) => read && write);

/** What was written, as it is read again. */
const inputsOf = (format: Format, library: LibraryData): InputFile[] =>
  format.write!(library).map(({ name, content }) => {
    if (typeof content === 'string') return InputFile.ofText(name, content);
    if (content instanceof Uint8Array) return new InputFile(name, content);
    throw new Error('a table is not read');
  });

/** A library as there is one: what is blank or no sound UTF-16 is refused when it is opened. */
const soundLibrary = anyLibrary.map((library): LibraryData => {
  const documents = library.documents.filter(({ text }) => text.trim() !== '' && text.isWellFormed());
  const here = new Set(documents.map(({ document }) => document.id));
  const relations = library.relations.filter(
    (row) => here.has(row.sourceDocumentId) && here.has(row.targetDocumentId),
  );
  return { ...library, documents, relations };
});

const readAgain = (format: Format, library: LibraryData) => {
  const read = format.read!(inputsOf(format, library));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return 'corpus' in read ? read.corpus : corpusOf(read.value);
};

describe.each(both)('$id', (format) => {
  it('gives back of a small library all that it says it carries', () => {
    const library = smallLibrary();
    expect(keptOf(readAgain(format, library), format.carries)).toEqual(
      keptOf(corpusOf(library), format.carries),
    );
  });

  it('gives back of any library all that it says it carries', () => {
    fc.assert(
      fc.property(soundLibrary, (library) => {
        if (library.documents.length === 0) return;
        expect(keptOf(readAgain(format, library), format.carries)).toEqual(
          keptOf(corpusOf(library), format.carries),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('writes the same bytes for the same library', () => {
    expect(format.write!(smallLibrary())).toEqual(format.write!(smallLibrary()));
  });
});
