import { allAspects } from '../../core/corpus/aspects';
import type { Format } from '../format';
import type { InputFile } from '../input-file';
import { guarded, Unreadable } from '../refusal';
import { exportLibrary } from './export';
import { FORMAT } from './file-shape-1';
import { parseExport } from './parse';

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
  read: (files) => guarded(() => parseExport(onlyFile(files).text)),
};

/** The one file of a format whose files stand for themselves. */
export function onlyFile(files: readonly InputFile[]): InputFile {
  const [file, second] = files;
  if (!file) throw new Unreadable('', 'there is no file of this format');
  if (second) throw new Unreadable(second.name, 'is a second file; convert one at a time');
  return file;
}
