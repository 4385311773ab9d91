/**
 * How many items, from the first on, satisfy a condition that holds up to some item and for none after it. Found by
 * halving: O(log n).
 */
export function countWhere<Item>(
  items: ArrayLike<Item>,
  holds: (item: Item, index: number) => boolean,
): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(items[middle]!, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
