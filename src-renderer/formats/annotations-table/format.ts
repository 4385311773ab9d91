import type { Aspect } from '../../core/corpus/aspects';
import { corpusFormat } from '../format';
import { writeTableCsv } from '../table-csv/write';
import { annotationsTable } from './table';

const carries: readonly Aspect[] = [
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
  'relations-between-documents',
  'titles',
];

/** A row for each annotation as CSV (RFC 4180), for spreadsheets and data frames. */
export const csv = corpusFormat({
  id: 'csv',
  name: 'CSV, a row an annotation',
  extension: 'csv',
  inFolder: false,
  about: 'for spreadsheets and data frames, without the texts; written alone',
  carries,
  recognises: ({ extension }) => extension === 'csv',
  write: (corpus) => [{ name: 'annotations.csv', content: writeTableCsv(annotationsTable(corpus)) }],
});

/** The same as an Excel workbook. */
export const xlsx = corpusFormat({
  id: 'xlsx',
  name: 'Excel, a row an annotation',
  extension: 'xlsx',
  inFolder: false,
  about: 'the same for Excel; written alone',
  carries,
  recognises: ({ extension }) => extension === 'xlsx',
  write: (corpus) => [{ name: 'annotations.xlsx', content: annotationsTable(corpus) }],
});
