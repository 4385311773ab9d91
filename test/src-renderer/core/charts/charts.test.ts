import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartsOf, filtersAt } from '../../../../src-renderer/core/charts/charts-of';
import { crossOf, type Dimension } from '../../../../src-renderer/core/charts/cross';
import { passes } from '../../../../src-renderer/core/register/filters';
import type { RegisterRow } from '../../../../src-renderer/core/register/register-row';
import { defaultTagSet } from '../../../../src-renderer/core/tagset/bundled';
import { anyRows, aRow, columns, commitment } from '../register/any-rows';

const charts = (rows: readonly RegisterRow[]) => chartsOf(defaultTagSet, commitment, columns, rows);
const listed = (rows: readonly RegisterRow[], filters: ReturnType<typeof filtersAt>) =>
  rows.filter((row) =>
    columns.every((column) => !filters[column.id] || passes(column, filters[column.id]!, row)),
  );

describe('the pictures of the register', () => {
  it('are who in which area, when, how firmly, and how far the review is', () => {
    expect(charts([aRow({ strength: 'pledge' })]).map(({ title }) => title)).toEqual([
      'Party by area',
      'Commitments over time',
      'Strength by party',
      'Progress of review',
    ]);
  });

  it('have in each place the number of rows that the register lists from there', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        for (const chart of charts(rows)) {
          const { counts, totals, downMembers, acrossMembers } = chart.cross;
          for (const down of downMembers.keys()) {
            expect(listed(rows, filtersAt(chart, down, null))).toHaveLength(totals[down]!);
            for (const across of acrossMembers.keys())
              expect(listed(rows, filtersAt(chart, down, across))).toHaveLength(counts[down]![across]!);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('leave what was rejected to the picture of the review', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const review = charts(rows).find(({ id }) => id === 'progress')!;
        const decided = review.cross.totals.reduce((sum, total) => sum + total, 0);
        expect(decided).toBe(rows.length);
      }),
    );
  });
});

describe('a cross', () => {
  const byLength = (most: string[]): Dimension => ({
    columnId: 'x',
    name: 'x',
    of: () => most,
    filter: (values) => ({ kind: 'choices', values: [...values] }),
  });

  it('shows the largest and makes one of the rest, so that nothing is left out', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const rows = names.flatMap((name, at) => Array.from({ length: 5 - at }, () => aRow({ strength: name })));
    let at = 0;
    const own = rows.flatMap((_, index) => names[[5, 9, 12, 14, 15].findIndex((end) => index < end)]!);
    const dimension: Dimension = { ...byLength([]), of: () => [own[at++ % own.length]!] };
    const { downMembers } = crossOf(rows, dimension, byLength(['all']), { down: 3, across: 1 });
    expect(downMembers).toEqual([
      { label: 'a', values: ['a'] },
      { label: 'b', values: ['b'] },
      { label: '3 others', values: ['c', 'd', 'e'] },
    ]);
  });
});
