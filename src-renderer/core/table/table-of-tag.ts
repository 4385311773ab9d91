import type { Names } from '../attribute/value-words';
import type { LibraryData } from '../library/library-data';
import { columnsOf } from '../register/columns-of';
import { rowsOf } from '../register/rows-of';
import { tableOfRows } from '../register/table-of-rows';
import { verdictOf } from '../review/decision';
import type { Tag, TagSet } from '../tagset/tag-set';
import type { Table } from './table';

/** The tag that the table is about: the commitment; in a set without it, its first. */
export const tabledTag = ({ tags }: Pick<TagSet, 'tags'>): Tag | undefined =>
  tags.find(({ id }) => id === 'commitment') ?? tags[0];

/**
 * The annotations of a tag and of the tags below it as a table: a column for each of its attributes, then the words
 * and the document. What was rejected is no row. Documents go by file name, rows as in the text.
 */
export function tableOfTag(
  { tagSet, parties, documents }: Pick<LibraryData, 'tagSet' | 'parties' | 'documents'>,
  tag: Tag,
): Table {
  const byId = new Map(parties.map((party) => [party.id, party.name]));
  const names: Names = { tagSet, party: (id) => byId.get(id) ?? null };
  const all = columnsOf(tagSet, tag, names);
  const of = (id: string) => all.filter((column) => column.id === id);
  const columns = [
    ...all.filter(({ id, shownAtFirst }) => id.startsWith('attribute:') && shownAtFirst),
    ...of('quote'),
    ...of('document'),
  ];
  const rows = documents.flatMap(({ document, annotations }) =>
    annotations
      .filter(({ decisions }) => verdictOf(decisions) !== 'rejected')
      .map((annotation) => ({ annotation, document, day: null })),
  );
  return tableOfRows(columns, rowsOf(tagSet, tag.id, rows));
}
