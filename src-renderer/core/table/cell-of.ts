import type { AttributeValue, Value } from '../attribute/value';
import { wordsOfValue, type Names } from '../attribute/value-words';
import type { Attribute } from '../tagset/attribute';
import type { Cell } from './table';

/**
 * A value as a table has it: names in the place of ids, several joined by `; `; one that a rule has proposed and
 * nobody has accepted says so. Empty where there is none.
 */
export function cellOf(held: AttributeValue | undefined, attribute: Attribute, names: Names): Cell {
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
export function singles(value: Value): Value[] {
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
