import type { Annotation } from '../annotation/annotation';
import { inDocumentOrder } from '../annotation/order';
import type { AttributeValue, Value } from '../attribute/value';
import { wordsOfValue, type Names } from '../attribute/value-words';
import { inFileOrder } from '../document/file-order';
import type { LibraryData } from '../library/library-data';
import { verdictOf } from '../review/decision';
import type { Attribute } from '../tagset/attribute';
import type { Tag, TagSet } from '../tagset/tag-set';
import { attributesOf, isKindOf } from '../tagset/tag-tree';
import type { Cell, Table } from './table';

/** The tag that the table is about: the commitment; in a set without it, its first. */
export const tabledTag = ({ tags }: Pick<TagSet, 'tags'>): Tag | undefined =>
  tags.find(({ id }) => id === 'commitment') ?? tags[0];

/** Whether a commitment is new or recurring is no part of who committed to what, to whom and by when. */
const leftOut = ['recurrence'];

/**
 * The annotations of a tag and of the tags below it as a table: a column for each of its attributes, then the words
 * and the document. Names stand in the place of ids, several joined by `; `; a value that a rule has proposed and
 * nobody has accepted says so. What was rejected is no row. Documents go by file name, rows as in the text.
 */
export function tableOfTag(
  { tagSet, parties, documents }: Pick<LibraryData, 'tagSet' | 'parties' | 'documents'>,
  tag: Tag,
): Table {
  const attributes = attributesOf(tagSet, tag.id).filter(({ id }) => !leftOut.includes(id));
  const byId = new Map(parties.map((party) => [party.id, party.name]));
  const names: Names = { tagSet, party: (id) => byId.get(id) ?? null };
  const isRow = ({ tagId, decisions }: Annotation): boolean =>
    isKindOf(tagSet, tagId, [tag.id]) && verdictOf(decisions) !== 'rejected';
  return {
    columns: [...attributes.map(({ name }) => name), 'quote', 'document'],
    rows: [...documents]
      .sort((a, b) => inFileOrder(a.document, b.document))
      .flatMap(({ document, annotations }) =>
        annotations
          .filter(isRow)
          .sort(inDocumentOrder)
          .map((annotation) => [
            ...attributes.map((attribute) => cellOf(annotation.attributes[attribute.id], attribute, names)),
            annotation.quote.exact,
            document.title,
          ]),
      ),
  };
}

function cellOf(held: AttributeValue | undefined, attribute: Attribute, names: Names): Cell {
  if (!held) return '';
  const mark = held.origin === 'proposed' ? ' (proposed)' : '';
  if (held.value.type === 'number' && mark === '') return held.value.number;
  const words = singles(held.value).map((value) => wordsOfValue(value, attribute, names));
  return words
    .filter((each) => each !== '')
    .map((each) => `${each}${mark}`)
    .join('; ');
}

/** A value of several as several of one. */
function singles(value: Value): Value[] {
  switch (value.type) {
    case 'choice':
      return value.termIds.map((id) => ({ ...value, termIds: [id] }));
    case 'party':
      return value.partyIds.map((id) => ({ ...value, partyIds: [id] }));
    case 'text':
    case 'number':
    case 'date':
    case 'yes-no':
      return [value];
  }
}
