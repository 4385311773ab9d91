import { corpusFormat } from '../format';
import { readTei } from './read';
import { writeTei } from './write';

/** TEI P5 with standOff (TEI Guidelines 16.10): a file for each document. */
export const tei = corpusFormat({
  id: 'tei',
  name: 'TEI P5 (standOff)',
  extension: 'xml',
  inFolder: true,
  about: 'spans, notes, relations and a taxonomy beside the text; code points',
  carries: [
    'texts',
    'annotations',
    'tag-names',
    'overlaps',
    'parts',
    'line-breaks',
    'ids',
    'notes',
    'attributes',
    'annotators',
    'times',
    'verdicts',
    'relations',
    'relation-makers',
    'tags',
    'tag-tree',
    'guidelines',
    'titles',
  ],
  recognises: ({ head }) => head.includes('http://www.tei-c.org/ns/1.0'),
  write: writeTei,
  read: readTei,
});
