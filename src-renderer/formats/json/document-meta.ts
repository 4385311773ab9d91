import type { CorpusDocument } from '../../core/corpus/corpus';
import { objectOf, wordsOf, type JsonObject } from './json-value';

/** What formats that keep facts of a text beside it in a `meta` of any shape are given there. */
export const metaOf = ({ fileName, title, metadata }: CorpusDocument): JsonObject => ({
  fileName,
  ...(title !== null && { title }),
  ...(Object.keys(metadata).length > 0 && { metadata }),
});

/** Gives a document what such a `meta` says of it; its name is for the reader to find. */
export function takeMeta(document: CorpusDocument, meta: unknown): void {
  const { title, metadata } = objectOf(meta);
  if (typeof title === 'string') document.title = title;
  document.metadata = Object.fromEntries(
    Object.entries(objectOf(metadata)).map(([name, words]) => [name, wordsOf(words)]),
  );
}
