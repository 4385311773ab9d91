/** A card that wants to stand beside its line. Lengths are in CSS pixels. */
export interface Standing {
  id: string;
  /** Where its top would be if it were alone. */
  wish: number;
  height: number;
}

interface Pool {
  first: number;
  weight: number;
  /** Sum of weight times wish, each wish less what stands above it in the pool's column. */
  sum: number;
}

/** Weighs so much that the chosen card moves less than a hundredth of a pixel for its neighbours. */
const CHOSEN_WEIGHT = 1e7;

/**
 * Tops for cards in one column: none overlaps another, their order stays, none stands above `ceiling`, and all
 * together are as near to their lines as that allows (least squares). The chosen card stands at its own line, and
 * those above it give way, out of sight if need be.
 * Pool adjacent violators, the algorithm of isotonic regression: Barlow et al., Statistical Inference under
 * Order Restrictions, 1972. O(n). Wishes need not be sorted; the order of the array is that of the column.
 */
export function stackCards(
  cards: readonly Standing[],
  gap: number,
  ceiling: number,
  chosenId: string | null,
): Map<string, number> {
  const above: number[] = [];
  const pools: Pool[] = [];
  let column = 0;
  for (const [index, card] of cards.entries()) {
    above.push(column);
    const weight = card.id === chosenId ? CHOSEN_WEIGHT : 1;
    let pool: Pool = { first: index, weight, sum: weight * (card.wish - column) };
    for (let last = pools.at(-1); last && mean(last) > mean(pool); last = pools.at(-1)) {
      pools.pop();
      pool = { first: last.first, weight: last.weight + pool.weight, sum: last.sum + pool.sum };
    }
    pools.push(pool);
    column += card.height + gap;
  }

  const floor = cards.some((card) => card.id === chosenId) ? -Infinity : ceiling;
  const tops = new Map<string, number>();
  let at = 0;
  for (const [index, card] of cards.entries()) {
    while (pools[at + 1] && pools[at + 1]!.first <= index) at++;
    tops.set(card.id, Math.max(mean(pools[at]!), floor) + above[index]!);
  }
  return tops;
}

const mean = ({ sum, weight }: Pool): number => sum / weight;
