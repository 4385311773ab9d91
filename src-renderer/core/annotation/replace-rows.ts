import { inDocumentOrder, type Ordered } from './order';

/**
 * A copy of annotations in document order, without those of `gone` and with `come` in their places. Places are found
 * by halving, so that a change costs O(log n) comparisons for each, and a copy.
 */
export function replaceRows<Item extends Ordered>(
  all: readonly Item[],
  gone: readonly Item[],
  come: readonly Item[],
): Item[] {
  const edits = [...gone.map((row) => ({ row, kept: false })), ...come.map((row) => ({ row, kept: true }))]
    .map(({ row, kept }) => ({ row, kept, at: placeOf(all, row) }))
    .sort((a, b) => a.at - b.at || inDocumentOrder(a.row, b.row));
  const parts: (readonly Item[])[] = [];
  let copied = 0;
  for (const { row, kept, at } of edits) {
    if (at > copied) parts.push(all.slice(copied, at));
    if (kept) parts.push([row]);
    copied = kept ? Math.max(copied, at) : at + 1;
  }
  parts.push(all.slice(copied));
  return parts.flat();
}

/** Where the annotation stands, or would stand. */
function placeOf<Item extends Ordered>(all: readonly Item[], wanted: Item): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (inDocumentOrder(all[middle]!, wanted) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
