import { pathOfTerm, termsOf } from '../tagset/terms';
import type { Attribute } from '../tagset/attribute';
import type { TagSet } from '../tagset/tag-set';
import type { Value } from './value';

/** Where the names are that values refer to by id. */
export interface Names {
  tagSet: Pick<TagSet, 'vocabularies'>;
  /** The name of a party; `null` where there is none. */
  party(id: string): string | null;
}

/** A value as people read it; of a term that stands below others, the name alone (`short`) or the way to it. */
export function wordsOfValue(
  value: Value,
  attribute: Attribute,
  names: Names,
  length: 'short' | 'full' = 'full',
): string {
  switch (value.type) {
    case 'choice': {
      const terms = attribute.type === 'choice' ? termsOf(names.tagSet, attribute.vocabularyId) : [];
      const words = (id: string) => {
        const path = pathOfTerm(terms, id).map(({ name }) => name);
        return length === 'short' ? path.at(-1) : path.join(' › ');
      };
      return joined(value.termIds.map(words));
    }
    case 'party':
      return joined(value.partyIds.map((id) => names.party(id)));
    case 'text':
      return value.text;
    case 'number':
      return String(value.number);
    case 'date':
      return value.words;
    case 'yes-no':
      return value.yes ? 'yes' : 'no';
  }
}

const joined = (words: (string | null | undefined)[]): string => words.filter(Boolean).join(', ');
