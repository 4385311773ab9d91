import { corpusFormat } from '../format';
import { readWebannoTsv } from './read';
import { writeWebannoTsv } from './write';

/** WebAnno TSV 3.3, as the user guides of WebAnno and INCEpTION describe it (appendix on formats). */
export const webannoTsv = corpusFormat({
  id: 'webanno-tsv',
  name: 'WebAnno TSV 3.3',
  extension: 'tsv',
  inFolder: true,
  about: 'a table of tokens for each document, for INCEpTION and WebAnno; UTF-16 code units',
  carries: [
    'texts',
    'annotations',
    'tag-names',
    'control-characters',
    'overlaps',
    'ids',
    'notes',
    'attributes',
    'annotators',
    'times',
    'verdicts',
    'relations',
    'relation-makers',
  ],
  recognises: ({ head }) => head.startsWith('#FORMAT=WebAnno TSV 3'),
  write: writeWebannoTsv,
  read: readWebannoTsv,
});
