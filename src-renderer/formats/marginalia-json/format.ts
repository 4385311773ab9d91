import { isSameJson } from '../../core/library/library-rows';
import { allAspects } from '../../core/corpus/aspects';
import type { Format } from '../format';
import type { InputFile } from '../input-file';
import { guarded, Unreadable } from '../refusal';
import { exportLibrary } from './export';
import { FORMAT } from './file-shape-1';
import { parseExport, type ParseResult } from './parse';

/** Annotated JSON: the program's own format, which loses nothing. Described in docs/FORMATS.md. */
export const marginaliaJson: Format = {
  id: 'marginalia-json',
  name: 'Annotated JSON',
  extension: 'json',
  inFolder: false,
  about: 'the whole truth, in UTF-16 code units and code points',
  carries: allAspects,
  recognises: ({ head }) => head.includes(`"${FORMAT}"`) && !head.includes('"marginalia-lines"'),
  write: (library) => [{ name: 'annotations.json', content: exportLibrary(library) }],
  read: (files) =>
    guarded(() => joined(files.map((file) => ({ name: file.name, read: parseExport(file.text) })))),
};

/** Files of one tag set as one library. Two files with one document are no one library: which of them counts is for the app to ask. */
function joined(files: readonly { name: string; read: ParseResult }[]): ParseResult {
  const [first, ...others] = files;
  if (!first) throw new Unreadable('', 'there is no file of this format');
  let library = first.read;
  for (const { name, read } of others) {
    if (!library.ok) return library;
    if (!read.ok) return read;
    if (!isSameJson(library.value.tagSet, read.value.tagSet))
      throw new Unreadable(name, 'has another tag set than the file before it; convert one at a time');
    const hashes = new Set(library.value.documents.map(({ document }) => document.sha256));
    const twice = read.value.documents.find(({ document }) => hashes.has(document.sha256));
    if (twice)
      throw new Unreadable(
        name,
        `has ${twice.document.fileName}, as a file before it has; convert one at a time`,
      );
    const parties = new Map(
      [...library.value.parties, ...read.value.parties].map((party) => [party.id, party]),
    );
    library = {
      ok: true,
      value: {
        tagSet: library.value.tagSet,
        parties: [...parties.values()],
        documents: [...library.value.documents, ...read.value.documents],
        relations: [...library.value.relations, ...read.value.relations],
      },
    };
  }
  return library;
}

/** The one file of a format whose files stand for themselves. */
export function onlyFile(files: readonly InputFile[]): InputFile {
  const [file, second] = files;
  if (!file) throw new Unreadable('', 'there is no file of this format');
  if (second) throw new Unreadable(second.name, 'is a second file; convert one at a time');
  return file;
}
