import type { RegisterColumn } from './register-column';
import type { RegisterRow } from './register-row';

/** What a column is narrowed to: rows found under one of these, or such whose words contain these. */
export type ColumnFilter = { kind: 'choices'; values: string[] } | { kind: 'words'; words: string };

/** Whether a row passes a filter of a column; what narrows to nothing lets all pass. */
export function passes(column: RegisterColumn, filter: ColumnFilter, row: RegisterRow): boolean {
  if (filter.kind === 'words') return containsAll(column.words(row), filter.words);
  return filter.values.length === 0 || column.choices(row).some((value) => filter.values.includes(value));
}

/** Whether a text contains each of these words or parts of words, case and the composition of accents aside. */
const containsAll = (text: string, words: string): boolean => {
  const within = folded(text);
  return wordsIn(words).every((word) => within.includes(word));
};

const wordsIn = (searched: string): string[] =>
  folded(searched)
    .split(/\s+/u)
    .filter((word) => word !== '');

/** Looks for words in all columns at once. What stands in a row is read once, at the first search. */
export class RowSearch {
  #columns: readonly RegisterColumn[];
  #words = new WeakMap<RegisterRow, string>();

  constructor(columns: readonly RegisterColumn[]) {
    this.#columns = columns;
  }

  /** Whether each of the words or parts of words stands in some column of the row, case and accents' composition aside. */
  finds(searched: string, row: RegisterRow): boolean {
    const wanted = wordsIn(searched);
    return wanted.length === 0 || wanted.every((word) => this.#wordsOf(row).includes(word));
  }

  #wordsOf(row: RegisterRow): string {
    const known = this.#words.get(row);
    if (known !== undefined) return known;
    const words = folded(this.#columns.map((column) => column.words(row)).join('\n'));
    this.#words.set(row, words);
    return words;
  }
}

const folded = (words: string): string => words.normalize('NFC').toLowerCase();

/** Whether a row passes the filters of all columns but one. */
export const passesOthers = (
  columns: readonly RegisterColumn[],
  filters: Readonly<Record<string, ColumnFilter>>,
  row: RegisterRow,
  exceptId: string,
): boolean =>
  columns.every((column) => {
    const filter = column.id === exceptId ? undefined : filters[column.id];
    return !filter || passes(column, filter, row);
  });

/** How many rows are found under each choice of a column, by name, nothing last. */
export function choiceCounts(
  column: RegisterColumn,
  rows: readonly RegisterRow[],
): { value: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const row of rows)
    for (const value of column.choices(row)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => Number(a === '') - Number(b === '') || collator.compare(a, b))
    .map(([value, count]) => ({ value, count }));
}

/** Compares what rows are sorted by: numbers by size, words as people order them. */
export const byKey = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));

const collator = new Intl.Collator('en', { numeric: true });
