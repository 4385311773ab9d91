import type { Corpus, CorpusDocument } from '../core/corpus/corpus';
import { distinctFrom } from '../core/corpus/distinct-names';
import type { OutputFile } from './format';

/** A file for each document, by the name of the document with another ending. */
export function perDocument(
  corpus: Corpus,
  extension: string,
  write: (document: CorpusDocument) => string,
): OutputFile[] {
  const names = new Set<string>();
  return corpus.documents.map((document) => {
    const stem = document.fileName.replace(/(?<=.)\.[^.]*$/, '');
    const free = distinctFrom(names, stem, (turn) => `${stem}-${turn}`);
    names.add(free);
    return { name: `${free}.${extension}`, content: write(document) };
  });
}
