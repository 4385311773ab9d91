import type { Attribute } from '../tagset/attribute';
import type { TagSet } from '../tagset/tag-set';
import { termsOf } from '../tagset/terms';
import type { AttributeValues, Value } from './value';

/** What becomes of an annotation's values where its attributes become others. */
export interface Fitted {
  values: AttributeValues;
  /** The attributes, by their old ids, of which a value or a part of it is gone; untouched defaults do not count. */
  lost: string[];
}

/**
 * Fits values to other attributes: to the one with the same id, else to the one of the same name and type. What has
 * no place there goes: values of another type, terms that the vocabulary lacks, all but the first where there can be
 * only one.
 */
export function fitValues(
  values: AttributeValues,
  from: readonly Attribute[],
  to: readonly Attribute[],
  vocabularies: TagSet['vocabularies'],
): Fitted {
  const fitted: Fitted = { values: {}, lost: [] };
  const own = (id: string) => to.some((attribute) => attribute.id === id);
  // Those that stay themselves come first, so that none of another name takes their place.
  const ids = Object.keys(values).sort((a, b) => Number(own(b)) - Number(own(a)));
  for (const id of ids) {
    const held = values[id]!;
    const attribute = to.find((one) => one.id === id) ?? twinOf(id, from, to);
    const isFree = attribute && !(attribute.id in fitted.values);
    const value = isFree ? fittedValue(held.value, attribute, vocabularies) : null;
    if (attribute && value) fitted.values[attribute.id] = value === held.value ? held : { ...held, value };
    if (value !== held.value && held.origin !== 'default') fitted.lost.push(id);
  }
  return fitted;
}

const isSameName = (a: string, b: string): boolean => a.toLocaleLowerCase() === b.toLocaleLowerCase();

function twinOf(id: string, from: readonly Attribute[], to: readonly Attribute[]): Attribute | undefined {
  const old = from.find((attribute) => attribute.id === id);
  return old && to.find(({ name, type }) => type === old.type && isSameName(name, old.name));
}

/** The value itself where all of it fits; `null` where nothing does. */
function fittedValue(value: Value, attribute: Attribute, vocabularies: TagSet['vocabularies']): Value | null {
  if (value.type === 'choice' && attribute.type === 'choice') {
    const terms = termsOf({ vocabularies }, attribute.vocabularyId);
    const known = value.termIds.filter((id) => terms.some((term) => term.id === id));
    const termIds = attribute.many ? known : known.slice(0, 1);
    if (termIds.length === 0) return null;
    return termIds.length === value.termIds.length ? value : { type: 'choice', termIds };
  }
  if (value.type === 'party' && attribute.type === 'party') {
    return attribute.many || value.partyIds.length <= 1
      ? value
      : { type: 'party', partyIds: value.partyIds.slice(0, 1) };
  }
  return value.type === attribute.type ? value : null;
}
