import type { Edit, Rows } from '../change/change';

/** All rows of a library, table by table. */
export type LibraryRows = { [Table in keyof Rows]: Rows[Table][] };

/** How many rows of a table are added, taken away and changed. */
export interface Difference {
  table: keyof Rows;
  added: number;
  removed: number;
  changed: number;
}

/** The edits that make the present rows those that are wanted; a row that is the same gets none. */
export function editsBetween(present: LibraryRows, wanted: LibraryRows): Edit[] {
  return (Object.keys(wanted) as (keyof Rows)[]).flatMap((table) =>
    tableEdits(table, present[table], wanted[table]),
  );
}

/** What edits do, table by table; tables in which nothing changes are not in it. */
export function differencesOf(edits: readonly Edit[]): Difference[] {
  const differences = new Map<keyof Rows, Difference>();
  for (const { table, before, after } of edits) {
    const own = differences.get(table) ?? { table, added: 0, removed: 0, changed: 0 };
    if (!before) own.added++;
    else if (!after) own.removed++;
    else own.changed++;
    differences.set(table, own);
  }
  return [...differences.values()];
}

function tableEdits<Table extends keyof Rows>(
  table: Table,
  present: readonly Rows[Table][],
  wanted: readonly Rows[Table][],
): Edit[] {
  const there = new Map(present.map((row) => [row.id, row]));
  const edits: Edit[] = [];
  for (const after of wanted) {
    const before = there.get(after.id) ?? null;
    there.delete(after.id);
    if (!before || !isSameJson(before, after)) edits.push({ table, id: after.id, before, after } as Edit);
  }
  for (const before of there.values()) edits.push({ table, id: before.id, before, after: null } as Edit);
  return edits;
}

/** Whether two values are the same as JSON, whatever the order of their keys. */
export function isSameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [keysOfA, keysOfB] = [keysOf(a), keysOf(b)];
  return (
    keysOfA.length === keysOfB.length &&
    keysOfA.every(
      (key) => Object.hasOwn(b, key) && isSameJson(a[key as keyof typeof a], b[key as keyof typeof b]),
    )
  );
}

/** A field without a value is none in JSON. */
const keysOf = (value: object): string[] =>
  Object.entries(value).flatMap(([key, field]) => (field === undefined ? [] : [key]));
