import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { LibraryData } from '../../../../src-renderer/core/library/library-data';
import { refiCodebook } from '../../../../src-renderer/formats/refi-qda/codebook';
import { refiQda } from '../../../../src-renderer/formats/refi-qda/project';
import { anyLibrary } from '../any-library';
import { smallLibrary } from '../small-library';

const schemaOf = (name: string) => readFileSync(`test/fixtures/refi-qda/${name}`, 'utf8');

const projectOf = (library: LibraryData): string => {
  const [file] = refiQda.write!(library);
  return strFromU8(unzipSync(file!.content as Uint8Array)['project.qde']!);
};

const errorsOf = async (xml: string, schema: string) => {
  const { errors } = await validateXML({ xml, schema: [schemaOf(schema)] });
  return errors.map(({ message }) => message);
};

describe('REFI-QDA, held against the schema', () => {
  it('finds what is wrong', async () => {
    const wrong = projectOf(smallLibrary()).replace(/guid="[^"]*"/, 'guid="x"');
    expect(await errorsOf(wrong, 'project.xsd')).not.toEqual([]);
  });

  it('is a sound project', async () => {
    expect(await errorsOf(projectOf(smallLibrary()), 'project.xsd')).toEqual([]);
  });

  it('is a sound project whatever the library', { timeout: 60_000 }, async () => {
    const property = fc.asyncProperty(anyLibrary, async (library) => {
      if (library.documents.length > 0) expect(await errorsOf(projectOf(library), 'project.xsd')).toEqual([]);
    });
    await fc.assert(property, { numRuns: 10 });
  });

  it('is a sound codebook', async () => {
    const [file] = refiCodebook.write!(smallLibrary());
    expect(await errorsOf(file!.content as string, 'codebook.xsd')).toEqual([]);
  });
});
