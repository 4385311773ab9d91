import type { AttributeValue, AttributeValues } from '../attribute/value';
import type { Annotation } from '../annotation/annotation';

/** The parties that the attributes of an annotation refer to, each once. */
export const partiesOf = ({ attributes }: Pick<Annotation, 'attributes'>): Set<string> =>
  new Set(Object.values(attributes).flatMap(({ value }) => (value.type === 'party' ? value.partyIds : [])));

/**
 * Attribute values with other parties in the place of theirs, each once; what refers to none any more is emptied.
 * Each value may have its own answer: `instead` is given it too.
 */
export function withParties(
  attributes: AttributeValues,
  instead: (partyId: string, whole: AttributeValue) => string | null,
): AttributeValues {
  const entries = Object.entries(attributes).flatMap(([id, whole]): [string, AttributeValue][] => {
    const { value } = whole;
    if (value.type !== 'party') return [[id, whole]];
    const partyIds = [
      ...new Set(
        value.partyIds.map((partyId) => instead(partyId, whole)).filter((partyId) => partyId !== null),
      ),
    ];
    if (partyIds.length === 0) return [];
    return [[id, { ...whole, value: { ...value, partyIds } }]];
  });
  return Object.fromEntries(entries);
}
