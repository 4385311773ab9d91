import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RegisterLayout } from '../../../src-renderer/core/register/layout';
import { RegisterTable } from '../../../src-renderer/state/register-table';
import { anyRows, aRow, columns } from '../core/register/any-rows';

const nothing = { filters: {}, group: null, sort: [] };
const arranged = (
  rows: ReturnType<typeof aRow>[],
  layout: Partial<RegisterLayout>,
  search = '',
  table = new RegisterTable(),
) => table.arrange({ rows, columns, layout: { ...nothing, ...layout }, search });
const ids = (groups: ReturnType<typeof arranged>) =>
  groups.flatMap(({ rows }) => rows.map(({ annotation }) => annotation.id));

const anyColumn = fc.constantFrom(...columns.map(({ id }) => id));
const anySort = fc.array(fc.record({ id: anyColumn, descending: fc.boolean() }), { maxLength: 3 });

describe('the table of the register', () => {
  it('keeps every row once, however it is sorted and grouped', () => {
    fc.assert(
      fc.property(anyRows, anySort, fc.option(anyColumn), (rows, sort, group) => {
        expect(ids(arranged(rows, { sort, group })).toSorted()).toEqual(
          rows.map(({ annotation }) => annotation.id).toSorted(),
        );
      }),
    );
  });

  it('gives the same for the same, whatever was asked before', () => {
    const asked = fc.tuple(anyRows, anySort, fc.option(anyColumn));
    fc.assert(
      fc.property(asked, asked, ([rows, sort, group], [otherRows, otherSort, otherGroup]) => {
        const table = new RegisterTable();
        arranged(otherRows, { sort: otherSort, group: otherGroup }, 'rail', table);
        expect(arranged(rows, { sort, group }, '', table)).toEqual(arranged(rows, { sort, group }));
      }),
    );
  });

  it('puts each row in the group of its words', () => {
    fc.assert(
      fc.property(anyRows, anyColumn, (rows, id) => {
        const column = columns.find((one) => one.id === id)!;
        const groups = arranged(rows, { group: id });
        for (const { words, rows: own } of groups)
          for (const row of own) expect(column.group(row)).toBe(words);
        expect(new Set(groups.map(({ words }) => words)).size).toBe(groups.length);
      }),
    );
  });

  it('sorts up and down, and leaves what is empty last in either direction', () => {
    const rows = [
      aRow({ id: 'none' }),
      aRow({ id: 'joint', strength: 'joint' }),
      aRow({ id: 'pledge', strength: 'pledge' }),
    ];
    const sorted = (descending: boolean) =>
      ids(arranged(rows, { sort: [{ id: 'attribute:strength', descending }] }));
    expect(sorted(false)).toEqual(['pledge', 'joint', 'none']);
    expect(sorted(true)).toEqual(['joint', 'pledge', 'none']);
  });

  it('leaves equal rows as the texts have them, or as it is sorted besides', () => {
    const rows = ['b', 'a', 'c'].map((quote) => aRow({ id: quote, quote, strength: 'joint' }));
    const byStrength = { id: 'attribute:strength', descending: true };
    expect(ids(arranged(rows, { sort: [byStrength] }))).toEqual(['b', 'a', 'c']);
    expect(ids(arranged(rows, { sort: [byStrength, { id: 'quote', descending: false }] }))).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  it('groups by year in their order, each with its rows', () => {
    const rows = ['2025-05-01', '2024-05-01', '2025-01-01'].map((day, at) => aRow({ id: `${at}`, day }));
    expect(arranged(rows, { group: 'date' }).map(({ words, rows: own }) => [words, own.length])).toEqual([
      ['2024', 1],
      ['2025', 2],
    ]);
  });

  it('keeps what passes all filters and is found', () => {
    const rows = [
      aRow({ id: 'wanted', quote: 'rail', area: ['trade-customs'], verdict: 'confirmed' }),
      aRow({ id: 'elsewhere', quote: 'rail', area: ['health'], verdict: 'confirmed' }),
      aRow({ id: 'rejected', quote: 'rail', area: ['trade'], verdict: 'rejected' }),
      aRow({ id: 'other', quote: 'road', area: ['trade'], verdict: 'confirmed' }),
    ];
    const filters: RegisterLayout['filters'] = {
      'attribute:area': { kind: 'choices', values: ['trade'] },
      decision: { kind: 'choices', values: ['confirmed', 'open'] },
    };
    expect(ids(arranged(rows, { filters }, 'RAIL'))).toEqual(['wanted']);
  });

  it('finds nothing as nothing', () => {
    expect(ids(arranged([aRow()], {}, 'zebra'))).toEqual([]);
    expect(ids(arranged([], { group: 'date' }))).toEqual([]);
  });
});
