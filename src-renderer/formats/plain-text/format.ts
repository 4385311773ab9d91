import { plainDocument, type Corpus } from '../../core/corpus/corpus';
import { CorpusReading } from '../corpus-reading';
import { corpusFormat, type OutputFile } from '../format';
import { perDocument } from '../per-document';
import { guarded, Unreadable } from '../refusal';

/** Texts without annotations: to begin with them, or to be left with them. */
export const plainText = corpusFormat({
  id: 'text',
  name: 'Plain text',
  extension: 'txt',
  inFolder: true,
  about: 'the texts alone, as UTF-8',
  carries: ['texts', 'line-breaks', 'control-characters'],
  recognises: ({ extension }) => extension === 'txt' || extension === 'md',
  write: (corpus: Corpus): OutputFile[] => perDocument(corpus, 'txt', ({ text }) => text),
  read: (files) =>
    guarded(() => {
      const reading = new CorpusReading();
      for (const file of files) reading.documents.push(plainDocument(file.baseName, file.text, []));
      if (reading.documents.every(({ text }) => text.trim() === ''))
        throw new Unreadable(files[0]?.name ?? '', 'holds no text');
      return reading.done();
    }),
});
