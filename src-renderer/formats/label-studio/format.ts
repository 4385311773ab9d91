import { corpusFormat } from '../format';
import { readLabelStudio } from './read';
import { writeLabelStudio } from './write';

/** Label Studio's JSON export (not JSON-MIN) of text tasks. */
export const labelStudio = corpusFormat({
  id: 'label-studio',
  name: 'Label Studio JSON',
  extension: 'json',
  inFolder: false,
  about: 'tasks with regions, choices per region and relations; code points',
  carries: [
    'texts',
    'annotations',
    'tag-names',
    'control-characters',
    'overlaps',
    'line-breaks',
    'ids',
    'notes',
    'attributes',
    'annotators',
    'times',
    'verdicts',
    'relations',
    'relation-makers',
    'titles',
    'metadata',
  ],
  recognises: ({ head }) =>
    /"(?:annotations|completions|predictions)"/.test(head) &&
    /"(?:data|result)"/.test(head) &&
    /^\s*\[/.test(head),
  write: writeLabelStudio,
  read: readLabelStudio,
});
