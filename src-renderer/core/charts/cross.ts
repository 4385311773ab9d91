import type { ColumnFilter } from '../register/filters';
import type { RegisterColumn } from '../register/register-column';
import type { RegisterRow } from '../register/register-row';

/** What rows are counted by: a column of the register read in a certain way. */
export interface Dimension {
  columnId: string;
  name: string;
  /** Under what a row is counted, each once; an empty one where it has nothing. */
  of: (row: RegisterRow) => readonly string[];
  /** What the register is narrowed to so that it lists the rows of these. */
  filter: (values: readonly string[]) => ColumnFilter;
  /** Order of what is counted; what has more rows comes first without. */
  compare?: (a: string, b: string) => number;
}

/** One or, of the many that are rare, several values that are shown as one. */
export interface Member {
  label: string;
  values: readonly string[];
}

/** Rows counted by two dimensions. A row with two values of one counts under each. */
export interface Cross {
  down: Dimension;
  across: Dimension;
  downMembers: readonly Member[];
  acrossMembers: readonly Member[];
  /** How many rows are in each, by `downMembers`, then by `acrossMembers`. */
  counts: readonly (readonly number[])[];
  /** How many rows each of `downMembers` has, whatever they are across. */
  totals: readonly number[];
}

/** What stands for a value that is empty. */
export const NOTHING = 'none';

/**
 * Counts rows by two dimensions. Members without a row are left out.
 *
 * @param most how many members are shown down and across at most; those that are more are one, the last
 */
export function crossOf(
  rows: readonly RegisterRow[],
  down: Dimension,
  across: Dimension,
  most: { down: number; across: number },
): Cross {
  const downMembers = membersOf(rows, down, most.down);
  const acrossMembers = membersOf(rows, across, most.across);
  const [downAt, acrossAt] = [placesOf(downMembers), placesOf(acrossMembers)];
  const counts = downMembers.map(() => acrossMembers.map(() => 0));
  const totals = downMembers.map(() => 0);
  for (const row of rows) {
    const columns = new Set(across.of(row).map((value) => acrossAt.get(value)!));
    for (const at of new Set(down.of(row).map((value) => downAt.get(value)!))) {
      totals[at]!++;
      for (const column of columns) counts[at]![column]!++;
    }
  }
  return { down, across, downMembers, acrossMembers, counts, totals };
}

function membersOf(rows: readonly RegisterRow[], { of, compare }: Dimension, most: number): Member[] {
  const sizes = new Map<string, number>();
  for (const row of rows) for (const value of of(row)) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  const bySize = (a: string, b: string): number =>
    Number(a === '') - Number(b === '') || sizes.get(b)! - sizes.get(a)! || (a < b ? -1 : 1);
  const values = [...sizes.keys()].sort(compare ?? bySize);
  const shown = values.length > most ? values.slice(0, most - 1) : values;
  const rest = values.slice(shown.length);
  const members = shown.map((value) => ({ label: value === '' ? NOTHING : value, values: [value] }));
  return rest.length === 0 ? members : [...members, { label: `${rest.length} others`, values: rest }];
}

const placesOf = (members: readonly Member[]): ReadonlyMap<string, number> =>
  new Map(members.flatMap(({ values }, at) => values.map((value): [string, number] => [value, at])));

/** A dimension of what one chooses among in a column. */
export const byChoices = (
  column: RegisterColumn,
  options: { topLevel?: boolean; compare?: (a: string, b: string) => number } = {},
): Dimension => ({
  columnId: column.id,
  name: column.name,
  // A narrower term is found under the wider one too, which is what is counted.
  of: (row) =>
    options.topLevel ? column.choices(row).filter((value) => !value.includes(' › ')) : column.choices(row),
  filter: (values) => ({ kind: 'choices', values: [...values] }),
  ...(options.compare && { compare: options.compare }),
});
