import type { RegisterColumn } from '../../core/register/register-column';
import type { RegisterRow } from '../../core/register/register-row';
import type { RegisterGroup } from '../../state/register-table';

/** One line of the grid: a row, or the heading of a group. */
export type Item =
  | { kind: 'row'; id: string; row: RegisterRow }
  | { kind: 'group'; id: string; words: string; count: number; open: boolean };

/** The lines of the grid; of a closed group the heading alone. */
export const itemsOf = (groups: readonly RegisterGroup[], closed: ReadonlySet<string>): Item[] =>
  groups.flatMap(({ words, rows }): Item[] => {
    const items = () => rows.map((row): Item => ({ kind: 'row', id: row.annotation.id, row }));
    if (words === null) return items();
    const open = !closed.has(words);
    const head: Item = { kind: 'group', id: `group:${words}`, words, count: rows.length, open };
    return [head, ...(open ? items() : [])];
  });

/** The least width of a column in CSS pixels, and its share of what is left. */
function widthOf({ id, look }: RegisterColumn): [least: number, share: number] {
  if (look === 'quote') return [240, 4];
  if (id === 'document') return [106, 1.2];
  if (look === 'term') return [104, 0.6];
  if (look === 'terms') return [114, 1];
  if (look === 'day' || look === 'decision') return [92, 0.3];
  return [88, 0.9];
}

/** The columns as CSS Grid has them, and the least width of all in CSS pixels. */
export function tracksOf(columns: readonly RegisterColumn[]): { template: string; least: number } {
  const widths = columns.map(widthOf);
  return {
    template: widths.map(([least, share]) => `minmax(${least}px, ${share}fr)`).join(' '),
    least: widths.reduce((sum, [least]) => sum + least, 0),
  };
}
