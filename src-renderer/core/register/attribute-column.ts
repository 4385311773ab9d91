import type { Value } from '../attribute/value';
import { wordsOfValue, type Names } from '../attribute/value-words';
import { cellOf, singles } from '../table/cell-of';
import type { Attribute } from '../tagset/attribute';
import { pathOfTerm, termsOf } from '../tagset/terms';
import type { RegisterColumn } from './register-column';
import type { RegisterRow } from './register-row';

type Reading = Pick<RegisterColumn, 'look' | 'filter'> & {
  words: (value: Value) => string;
  choices: (value: Value) => readonly string[];
  key: (value: Value) => string | number | undefined;
  group: (value: Value) => string;
};

/** Whether a commitment is new or recurring is no part of who committed to what, to whom and by when. */
const SHOWN_LATER = ['recurrence'];

/** The column of an attribute. Terms sort as their vocabulary has them, dates by the days that they mean. */
export function attributeColumn(attribute: Attribute, names: Names): RegisterColumn {
  const { words, choices, key, group, ...reading } = readingOf(attribute, names);
  const held = ({ annotation }: RegisterRow) => annotation.attributes[attribute.id];
  return {
    id: `attribute:${attribute.id}`,
    name: attribute.name,
    ...reading,
    shownAtFirst: !SHOWN_LATER.includes(attribute.id),
    words: (row) => (held(row) ? words(held(row)!.value) : ''),
    choices: (row) => (held(row) ? choices(held(row)!.value) : ['']),
    key: (row) => held(row) && key(held(row)!.value),
    group: (row) => (held(row) ? group(held(row)!.value) : ''),
    cell: (row) => cellOf(held(row), attribute, names),
    remark: (row) => (held(row)?.origin === 'proposed' ? 'proposed' : null),
  };
}

function readingOf(attribute: Attribute, names: Names): Reading {
  const words = (value: Value) => wordsOfValue(value, attribute, names);
  const plain = { words, choices: (value: Value) => [words(value)], key: words, group: words };
  switch (attribute.type) {
    case 'choice':
      return {
        look: attribute.many ? 'terms' : 'term',
        filter: 'choices',
        ...readingOfTerms(attribute.vocabularyId, names),
      };
    case 'party':
      return {
        ...plain,
        look: 'words',
        filter: 'choices',
        choices: (value) => unique(singles(value).map(words)),
      };
    case 'yes-no':
      return { ...plain, look: 'words', filter: 'choices' };
    case 'number':
      return {
        ...plain,
        look: 'number',
        filter: 'words',
        key: (value) => (value.type === 'number' ? value.number : undefined),
      };
    case 'date':
      return { ...plain, look: 'words', filter: 'words', key: dayOf, group: (value) => yearOf(dayOf(value)) };
    case 'text':
      return { ...plain, look: 'words', filter: 'words' };
  }
}

/** The last day that a date means, which is when something is due; else its first. */
const dayOf = (value: Value): string | undefined =>
  (value.type === 'date' && (value.interval?.to ?? value.interval?.from)) || undefined;

export const yearOf = (day: string | undefined): string => day?.slice(0, 4) ?? '';

/** A narrower term is found under the wider ones too, and stands in the group of the widest. */
function readingOfTerms(vocabularyId: string, names: Names) {
  const terms = termsOf(names.tagSet, vocabularyId);
  const known = new Map(
    terms.map(({ id }, order) => {
      const path = pathOfTerm(terms, id).map(({ name }) => name);
      const above = path.map((_, depth) => path.slice(0, depth + 1).join(' › '));
      return [id, { order, words: above.at(-1)!, above, widest: path[0]! }];
    }),
  );
  const of = (value: Value) =>
    value.type === 'choice' ? value.termIds.flatMap((id) => known.get(id) ?? []) : [];
  return {
    words: (value: Value) =>
      of(value)
        .map((term) => term.words)
        .join(', '),
    choices: (value: Value) => unique(of(value).flatMap(({ above }) => above)),
    key: (value: Value) => of(value)[0]?.order,
    group: (value: Value) => unique(of(value).map(({ widest }) => widest)).join(', '),
  };
}

const unique = (words: readonly string[]): string[] => [...new Set(words)];
