import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stackCards, type Standing } from '../../../../src-renderer/core/margin/stack-cards';

const GAP = 8;
const CEILING = 8;

const columns = fc
  .array(fc.record({ wish: fc.integer({ min: 0, max: 2000 }), height: fc.integer({ min: 20, max: 200 }) }), {
    maxLength: 30,
  })
  .map((cards) => cards.map((card, index): Standing => ({ id: `c${index}`, ...card })));

const sorted = columns.map((cards) => {
  const wishes = cards.map((card) => card.wish).sort((a, b) => a - b);
  return cards.map((card, index) => ({ ...card, wish: wishes[index]! }));
});

const tops = (cards: Standing[], chosen: string | null = null) => [
  ...stackCards(cards, GAP, CEILING, chosen).values(),
];

describe('cards in the margin', () => {
  it('never overlap, keep their order and never stand above the ceiling', () => {
    fc.assert(
      fc.property(columns, (cards) => {
        const stand = tops(cards);
        for (const [index, top] of stand.entries()) {
          expect(top).toBeGreaterThanOrEqual(CEILING - 1e-6);
          const below = stand[index + 1];
          if (below !== undefined)
            expect(below - top).toBeGreaterThanOrEqual(cards[index]!.height + GAP - 1e-6);
        }
      }),
    );
  });

  it('stand at their lines where there is room for all', () => {
    fc.assert(
      fc.property(sorted, (cards) => {
        let bottom = CEILING;
        const roomy = cards.map((card) => {
          const wish = Math.max(card.wish, bottom);
          bottom = wish + card.height + GAP;
          return { ...card, wish };
        });
        expect(tops(roomy)).toEqual(roomy.map((card) => expect.closeTo(card.wish, 6)));
      }),
    );
  });

  it('leave the chosen one at its line, wherever the others press', () => {
    fc.assert(
      fc.property(sorted, fc.nat(), (cards, pick) => {
        fc.pre(cards.length > 0);
        const index = pick % cards.length;
        // With room above for all that stand before it, so that the ceiling does not decide.
        const lowered = cards.map((card) => ({ ...card, wish: card.wish + 10_000 }));
        expect(tops(lowered, `c${index}`)[index]).toBeCloseTo(lowered[index]!.wish, 1);
      }),
    );
  });

  it('are as near to their lines as they can be: two at one line share the shift', () => {
    const cards = [
      { id: 'a', wish: 100, height: 40 },
      { id: 'b', wish: 100, height: 40 },
    ];
    expect(tops(cards)).toEqual([76, 124]);
  });
});
