import fc from 'fast-check';
import type { Ordered } from '../../../../src-renderer/core/annotation/order';

/** Crowded annotations with unique ids; identical spans and equal times are likely. */
export const anyAnnotations: fc.Arbitrary<Ordered[]> = fc
  .array(fc.record({ start: fc.nat(30), length: fc.integer({ min: 1, max: 12 }), minute: fc.nat(5) }), {
    maxLength: 25,
  })
  .map((items) =>
    items.map(({ start, length, minute }, index) => ({
      id: `a${(index * 7) % 31}-${index}`,
      start,
      end: start + length,
      createdAt: `2025-03-12T09:0${minute}:00.000Z`,
    })),
  );

/** The same in another order. */
export const shuffled = <Item>(items: Item[]): fc.Arbitrary<Item[]> =>
  fc.shuffledSubarray(items, { minLength: items.length });
