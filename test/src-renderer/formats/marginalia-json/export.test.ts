import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportLibrary } from '../../../../src-renderer/formats/marginalia-json/export';
import type { ExportFile } from '../../../../src-renderer/formats/marginalia-json/file-shape';
import { parseExport } from '../../../../src-renderer/formats/marginalia-json/parse';
import { anyLibrary } from '../any-library';
import { smallLibrary } from '../small-library';

const fileOf = (json: string) => JSON.parse(json) as ExportFile;

/**
 * A file of version 1 as it was first written. If this test fails, files that people have do not read as they did:
 * make a version 2 and leave this one readable, rather than writing the baseline anew.
 */
const baseline = readFileSync(new URL('baseline-version-1.json', import.meta.url), 'utf8');

describe('exportLibrary', () => {
  it('writes version 1 byte for byte as it was first written, and reads it so', () => {
    expect(exportLibrary(smallLibrary())).toBe(baseline);
    expect(parseExport(baseline)).toEqual({ ok: true, value: smallLibrary() });
  });

  it('begins with the format, indents by two spaces and ends with a line break', () => {
    const json = exportLibrary(smallLibrary());
    expect(json).toMatch(/^\{\n {2}"format": "marginalia-export",\n {2}"version": 1,\n {2}"tagSet": \{\n/);
    expect(json).toMatch(/\}\n$/);
  });

  it('gives offsets that slice the quote out of the text, in code points as in UTF-16', () => {
    const [document] = fileOf(exportLibrary(smallLibrary())).documents;
    for (const { start, end, startUtf16, endUtf16, quote } of document!.annotations) {
      expect([...document!.text].slice(start, end).join('')).toBe(quote.exact);
      expect(document!.text.slice(startUtf16, endUtf16)).toBe(quote.exact);
    }
    expect(document!.annotations[1]).toMatchObject({ start: 17, startUtf16: 19 });
  });

  it('sorts the keys of metadata and keeps the line breaks of the text', () => {
    const [document] = fileOf(exportLibrary(smallLibrary())).documents;
    expect(Object.keys(document!.metadata)).toEqual(['date', 'source']);
    expect(document!.text).toContain('help.\r\n部');
  });

  it('gives the same bytes in whatever order documents, annotations and keys come', () => {
    fc.assert(
      fc.property(anyLibrary, (library) => {
        const turned = {
          tagSet: library.tagSet,
          parties: library.parties,
          relations: library.relations,
          documents: [...library.documents].reverse().map(({ document, text, annotations }) => ({
            annotations: [...annotations].reverse(),
            text,
            document: Object.fromEntries(Object.entries(document).reverse()) as unknown as typeof document,
          })),
        };
        expect(exportLibrary(turned)).toBe(exportLibrary(library));
      }),
    );
  });

  it('is undone by parsing: no library loses anything on the way', () => {
    fc.assert(
      fc.property(anyLibrary, (library) => {
        expect(parseExport(exportLibrary(library))).toEqual({ ok: true, value: library });
      }),
    );
  });

  it('gives the same bytes again from what was parsed', () => {
    fc.assert(
      fc.property(anyLibrary, (library) => {
        const json = exportLibrary(library);
        const parsed = parseExport(json);
        expect(parsed.ok && exportLibrary(parsed.value)).toBe(json);
      }),
    );
  });
});
