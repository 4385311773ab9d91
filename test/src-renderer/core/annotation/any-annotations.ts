import fc from 'fast-check';
import { inDocumentOrder, type Ordered } from '../../../../src-renderer/core/annotation/order';

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

/** Annotations and, one after another, changes to them: which go, and what comes; some of it is what went, moved. */
export const anyChanges: fc.Arbitrary<{
  before: Ordered[];
  changes: { gone: Ordered[]; come: Ordered[] }[];
}> = fc
  .tuple(
    anyAnnotations,
    fc.array(fc.tuple(anyAnnotations, fc.array(fc.nat(24), { maxLength: 4 })), { maxLength: 4 }),
  )
  .map(([before, rounds]) => {
    let now = before;
    const changes = rounds.map(([others, places], round) => {
      const gone = now.filter((_, index) => places.includes(index));
      const come = [
        ...others
          .filter((_, index) => places.includes(index))
          .map((row) => ({ ...row, id: `${row.id}-${round}` })),
        ...gone
          .filter(({ start }) => start % 2 === 0)
          .map((row) => ({ ...row, start: row.start + 3, end: row.end + 5 })),
      ];
      now = [...now.filter((row) => !gone.includes(row)), ...come];
      return { gone, come };
    });
    return { before, changes };
  });

/** The same in another order. */
export const shuffled = <Item>(items: Item[]): fc.Arbitrary<Item[]> =>
  fc.shuffledSubarray(items, { minLength: items.length });

export const sorted = (items: readonly Ordered[]): Ordered[] => [...items].sort(inDocumentOrder);
