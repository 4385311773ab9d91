import { kindOf, type Gap } from './gap';

/** How many gaps of each kind there are, with the first of them. */
export type GapCounts = ReadonlyMap<string, { first: Gap; count: number }>;

export function countGaps(gaps: readonly Gap[]): GapCounts {
  const counts = new Map<string, { first: Gap; count: number }>();
  for (const gap of gaps) add(counts, kindOf(gap), { first: gap, count: 1 });
  return counts;
}

/** The counts of several stretches of a document, in its order, as those of all of it. */
export function sumOf(parts: readonly GapCounts[]): GapCounts {
  const sum = new Map<string, { first: Gap; count: number }>();
  for (const part of parts) for (const [kind, own] of part) add(sum, kind, own);
  return sum;
}

function add(
  counts: Map<string, { first: Gap; count: number }>,
  kind: string,
  { first, count }: { first: Gap; count: number },
): void {
  const known = counts.get(kind);
  if (known) known.count += count;
  else counts.set(kind, { first, count });
}
