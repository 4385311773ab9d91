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
 * Files as they were first written. If these tests fail, files that people have do not read as they did: make a new
 * version and leave these readable, rather than writing a baseline anew.
 */
const baseline = (version: number) =>
  readFileSync(new URL(`baseline-version-${version}.json`, import.meta.url), 'utf8');

/** A row whose fields, and those of what is in it, come in another order; lists keep theirs. */
function turnedRow<Row>(row: Row): Row {
  if (Array.isArray(row)) return row.map((each: unknown) => turnedRow(each)) as Row;
  if (typeof row !== 'object' || row === null) return row;
  const entries = Object.entries(row).map(([key, inner]) => [key, turnedRow<unknown>(inner)]);
  return Object.fromEntries(entries.reverse()) as Row;
}

describe('exportLibrary', () => {
  it('writes version 2 byte for byte as it was first written, and reads it so', () => {
    expect(exportLibrary(smallLibrary())).toBe(baseline(2));
    expect(parseExport(baseline(2))).toEqual({ ok: true, value: smallLibrary() });
  });

  it('begins with the format, indents by two spaces and ends with a line break', () => {
    const json = exportLibrary(smallLibrary());
    expect(json).toMatch(/^\{\n {2}"format": "marginalia-export",\n {2}"version": 2,\n {2}"tagSet": \{\n/);
    expect(json).toMatch(/\}\n$/);
  });

  it('gives offsets that slice the quote out of the text, in code points as in UTF-16', () => {
    const [document] = fileOf(exportLibrary(smallLibrary())).documents;
    const stretches = document!.annotations.flatMap((annotation) => [
      annotation,
      ...Object.values(annotation.attributes).flatMap(({ evidence }) => evidence ?? []),
    ]);
    expect(stretches).toHaveLength(5);
    for (const { start, end, startUtf16, endUtf16, quote } of stretches) {
      expect([...document!.text].slice(start, end).join('')).toBe(quote.exact);
      expect(document!.text.slice(startUtf16, endUtf16)).toBe(quote.exact);
    }
    expect(document!.annotations[1]).toMatchObject({ start: 17, startUtf16: 19 });
    expect(document!.annotations[1]!.attributes['with']!.evidence).toMatchObject({
      start: 32,
      startUtf16: 34,
    });
  });

  it('sorts the keys of metadata and attributes and keeps the line breaks of the text', () => {
    const [document] = fileOf(exportLibrary(smallLibrary())).documents;
    expect(Object.keys(document!.metadata)).toEqual(['date', 'source']);
    const ids = Object.keys(document!.annotations[1]!.attributes);
    expect(ids).toEqual([...ids].sort());
    expect(document!.text).toContain('help.\r\n部');
  });

  it('gives the same bytes in whatever order documents, annotations and keys come', () => {
    fc.assert(
      fc.property(anyLibrary, (library) => {
        const turned = {
          tagSet: library.tagSet,
          parties: [...library.parties].reverse().map(turnedRow),
          relations: [...library.relations].reverse().map(turnedRow),
          documents: [...library.documents].reverse().map(({ document, text, annotations }) => ({
            annotations: [...annotations].reverse().map(turnedRow),
            text,
            document: turnedRow(document),
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
