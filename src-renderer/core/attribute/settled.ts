import type { Attribute } from '../tagset/attribute';
import type { AttributeValues } from './value';

/** Whether nobody needs to look at a value any more: it was entered or accepted, or stands by default. */
export const isSettled = (values: AttributeValues, attributeId: string): boolean =>
  values[attributeId] !== undefined && values[attributeId].origin !== 'proposed';

/** The next attribute after one that is empty or merely proposed; `null` where all that follow are settled. */
export const nextUnsettled = (
  attributes: readonly Attribute[],
  values: AttributeValues,
  afterId: string,
): Attribute | null =>
  attributes
    .slice(attributes.findIndex(({ id }) => id === afterId) + 1)
    .find(({ id }) => !isSettled(values, id)) ?? null;

/** The same values with all that is proposed accepted. */
export const acceptedOf = (values: AttributeValues): AttributeValues =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([, { origin }]) => origin === 'proposed')
      .map(([id, held]) => [id, { ...held, origin: 'hand' }]),
  );
