import type { Counts, JournalledChange, JournalRow } from '../../contract/journal';

/** The rows after changes, oldest change first: those that did not change come first and as they were. */
export function mergeRows(rows: Iterable<JournalRow>, changes: readonly JournalledChange[]): JournalRow[] {
  const changed = new Map<string, JournalRow | null>();
  for (const { edits } of changes)
    for (const { table, id, after } of edits)
      changed.set(keyOf(table, id), after === null ? null : { table, id, row: JSON.stringify(after) });
  const kept: JournalRow[] = [];
  for (const row of rows) if (!changed.has(keyOf(row.table, row.id))) kept.push(row);
  for (const row of changed.values()) if (row) kept.push(row);
  return kept;
}

/** Counts on by what a change adds and takes away. */
export function countEdits(counts: Counts, { edits }: JournalledChange): void {
  for (const { table, before, after } of edits) {
    const by = Number(after !== null) - Number(before !== null);
    if (by !== 0) counts[table] = (counts[table] ?? 0) + by;
  }
}

const keyOf = (table: string, id: string): string => `${table} ${id}`;
