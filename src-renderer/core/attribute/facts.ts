import type { Attribute } from '../tagset/attribute';
import type { AttributeValues } from './value';
import { wordsOfValue, type Names } from './value-words';

/** A value in the one line that a card shows of them. */
export interface Fact {
  attributeId: string;
  words: string;
  /** What stands between it and the one before; the first has an arrow where what it leads from is missing. */
  joint: '' | '→ ' | ' → ' | ', ' | ' · ';
  proposed: boolean;
}

/**
 * The values of an annotation in one line: `Norsund → Veldria · readiness · energy`. A side is joined to the other by
 * an arrow, an office to the party that follows it by a comma. What nobody touched (defaults) is no fact yet.
 */
export function factsOf(attributes: readonly Attribute[], values: AttributeValues, names: Names): Fact[] {
  const facts: Fact[] = [];
  let before: Attribute | null = null;
  for (const attribute of attributes) {
    const held = values[attribute.id];
    if (!held || held.origin === 'default') continue;
    const words = factWords(attribute, wordsOfValue(held.value, attribute, names, 'short'));
    if (words === '') continue;
    const proposed = held.origin === 'proposed';
    facts.push({ attributeId: attribute.id, words, joint: jointOf(before, attribute), proposed });
    before = attribute;
  }
  return facts;
}

/** A bare `yes` says nothing without the name of what it answers. */
const factWords = ({ type, name }: Attribute, words: string): string =>
  type !== 'yes-no' ? words : words === 'yes' ? name : `not ${name}`;

function jointOf(before: Attribute | null, attribute: Attribute): Fact['joint'] {
  const isOtherSide = attribute.type === 'party' && attribute.named === 'other';
  if (!before) return isOtherSide ? '→ ' : '';
  if (isOtherSide && before.type === 'party') return ' → ';
  return before.type === 'text' && attribute.type === 'party' ? ', ' : ' · ';
}
