import { extentOf, type Corpus } from '../../../src-renderer/core/corpus/corpus';
import type { CorpusRead, Format } from '../../../src-renderer/formats/format';
import { InputFile } from '../../../src-renderer/formats/input-file';

/** Reads files, by name, that a format must be able to read. */
export function readAs(format: Format, files: Record<string, string | Uint8Array>): CorpusRead {
  const inputs = Object.entries(files).map(([name, content]) =>
    typeof content === 'string' ? InputFile.ofText(name, content) : new InputFile(name, content),
  );
  const read = format.read!(inputs);
  if (!read.ok) throw new Error(read.problems.map(({ path, message }) => `${path} ${message}`).join('\n'));
  if (!('corpus' in read)) throw new Error('a library, not a corpus');
  return read;
}

/** Each annotation as `tag: words`, of several parts with a bar between them. */
export const taggedWords = ({ documents }: Corpus): string[] =>
  documents.flatMap(({ text, annotations }) =>
    annotations.map(
      ({ tag, parts }) => `${tag}: ${parts.map(({ start, end }) => text.slice(start, end)).join('|')}`,
    ),
  );

/** Each relation as `words type words`. */
export function relationWords({ documents, relations }: Corpus): string[] {
  const words = new Map(
    documents.flatMap(({ text, annotations }) =>
      annotations.map((one) => [one.id, text.slice(extentOf(one).start, extentOf(one).end)]),
    ),
  );
  return relations.map(
    ({ type, sourceId, targetId }) => `${words.get(sourceId)} ${type} ${words.get(targetId)}`,
  );
}
