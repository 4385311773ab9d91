import type { RegisterColumn } from '../register/register-column';
import type { RegisterRow } from '../register/register-row';
import type { Dimension } from './cross';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** More months than this are counted by the year. */
const MOST_MONTHS = 24;

/** When documents were made, by month or, over more than two years, by year. Periods without a row are none. */
export function byTime(date: RegisterColumn, rows: readonly RegisterRow[]): Dimension {
  const dayOf = (row: RegisterRow): string => String(date.key(row) ?? '');
  const months = new Set(rows.map((row) => dayOf(row).slice(0, 7)));
  const byYear = months.size > MOST_MONTHS;
  const periodOf = (row: RegisterRow): string => {
    const [year = '', month = ''] = dayOf(row).split('-');
    return byYear ? year : `${MONTHS[Number(month) - 1] ?? ''} ${year}`.trim();
  };
  const place = (period: string): string => {
    const [first = '', year] = period.split(' ');
    return year === undefined ? first : `${year} ${String(MONTHS.indexOf(first)).padStart(2, '0')}`;
  };
  return {
    columnId: date.id,
    name: date.name,
    of: (row) => [periodOf(row)],
    // The register writes days as “3 Mar 2025”: a month and its year are words of them.
    filter: ([period = '']) => ({ kind: 'words', words: period }),
    compare: (a, b) => (place(a) < place(b) ? -1 : 1),
  };
}
