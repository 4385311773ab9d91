import { corpusFormat } from '../format';
import { readBrat } from './read';
import { writeBrat } from './write';

/** brat standoff (version 1.3): a text and an .ann file for each document. */
export const brat = corpusFormat({
  id: 'brat',
  name: 'brat standoff',
  extension: 'ann',
  inFolder: true,
  about: 'a folder of .txt, .ann and the configuration; code points',
  carries: [
    'texts',
    'annotations',
    'tag-names',
    'control-characters',
    'overlaps',
    'parts',
    'line-breaks',
    'notes',
    'attributes',
    'relations',
    'tags',
    'tag-tree',
  ],
  recognises: ({ extension }) => extension === 'ann' || extension === 'a1' || extension === 'a2',
  belongs: ({ extension, baseName }) => extension === 'txt' || baseName.endsWith('.conf'),
  write: writeBrat,
  read: readBrat,
});
