import { differencesOf } from '../core/corpus/compare';
import { corpusOf } from '../core/corpus/corpus-of';
import { keptOf } from '../core/corpus/kept';
import type { LibraryData } from '../core/library/library-data';
import type { Format } from './format';
import type { InputFile } from './input-file';

/**
 * Reads what a format has written, and tells in words what of that which it carries came back otherwise than it was
 * meant; nothing for a format that is not read.
 */
export function readBack(format: Format, library: LibraryData, files: readonly InputFile[]): string[] {
  const read = format.read?.([...files]);
  if (!read) return [];
  if (!read.ok) return read.problems.map(({ path, message }) => `${path} ${message}`);
  const corpus = 'value' in read ? corpusOf(read.value) : read.corpus;
  return differencesOf(keptOf(corpusOf(library), format.carries), keptOf(corpus, format.carries));
}
