import type { Aspect } from '../../core/corpus/aspects';
import { corpusFormat } from '../format';
import { readWebAnnotation } from './read';
import { writeWebAnnotation } from './write';

const carries: readonly Aspect[] = [
  'texts',
  'annotations',
  'tag-names',
  'control-characters',
  'overlaps',
  'parts',
  'line-breaks',
  'ids',
  'notes',
  'attributes',
  'annotators',
  'times',
  'verdicts',
  'decisions',
  'comments',
  'relations',
  'relation-makers',
  'relations-between-documents',
  'titles',
  'metadata',
];

/** W3C Web Annotation Data Model (Recommendation of 2017) as JSON-LD: a collection with one page. */
export const webAnnotation = corpusFormat({
  id: 'web-annotation',
  name: 'W3C Web Annotation',
  extension: 'jsonld',
  inFolder: false,
  about: 'JSON-LD collection, code points with quotes; with .txt files for texts that it does not hold',
  carries,
  recognises: ({ head }) => head.includes('http://www.w3.org/ns/anno'),
  belongs: ({ extension }) => extension === 'txt' || extension === 'md',
  write: writeWebAnnotation,
  read: readWebAnnotation,
});
