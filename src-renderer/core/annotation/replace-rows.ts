import { inDocumentOrder, type Ordered } from './order';

/** Annotations in document order, without those of `gone` and with `come` in their places; merged, not sorted again. */
export function replaceRows<Item extends Ordered>(
  all: readonly Item[],
  gone: ReadonlySet<string>,
  come: readonly Item[],
): Item[] {
  const coming = [...come].sort(inDocumentOrder);
  const rows: Item[] = [];
  let next = 0;
  for (const row of all) {
    if (gone.has(row.id)) continue;
    while (next < coming.length && inDocumentOrder(coming[next]!, row) < 0) rows.push(coming[next++]!);
    rows.push(row);
  }
  return rows.concat(coming.slice(next));
}
