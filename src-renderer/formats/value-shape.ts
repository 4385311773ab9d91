import type { Value } from '../core/attribute/value';
import { day, filled, text } from './fields';
import { z } from './jitless-zod';
import { pick } from './pick';

const interval = z.strictObject({ from: day.nullable(), to: day.nullable() });

/** What an attribute holds, by the type of the attribute; tag sets have them as defaults, annotations as values. */
export const valueShapes = {
  choice: z.strictObject({ type: z.literal('choice'), termIds: z.array(filled) }),
  text: z.strictObject({ type: z.literal('text'), text: filled }),
  number: z.strictObject({ type: z.literal('number'), number: z.number() }),
  date: z.strictObject({ type: z.literal('date'), words: text, interval: interval.nullable() }),
  'yes-no': z.strictObject({ type: z.literal('yes-no'), yes: z.boolean() }),
  party: z.strictObject({ type: z.literal('party'), partyIds: z.array(filled) }),
};

/** A value with its fields in the order of the file. */
export function fileValue(value: Value): Value {
  switch (value.type) {
    case 'choice':
      return pick(value, 'type', 'termIds');
    case 'text':
      return pick(value, 'type', 'text');
    case 'number':
      return pick(value, 'type', 'number');
    case 'date':
      return {
        ...pick(value, 'type', 'words'),
        interval: value.interval && pick(value.interval, 'from', 'to'),
      };
    case 'yes-no':
      return pick(value, 'type', 'yes');
    case 'party':
      return pick(value, 'type', 'partyIds');
  }
}
