import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  choiceCounts,
  passes,
  passesOthers,
  RowSearch,
} from '../../../../src-renderer/core/register/filters';
import { anyRows, aRow, column, columns } from './any-rows';

describe('a filter of the register', () => {
  it('lets through what is found under one of the choices, and with none everything', () => {
    const row = aRow({ area: ['trade-customs'] });
    const chosen = (...values: string[]) => passes(column('area'), { kind: 'choices', values }, row);
    expect([chosen('trade'), chosen('health', 'trade › customs'), chosen('health'), chosen()]).toEqual([
      true,
      true,
      false,
      true,
    ]);
    expect(passes(column('area'), { kind: 'choices', values: [''] }, aRow())).toBe(true);
  });

  it('finds words in any order, case and the composition of accents aside', () => {
    const row = aRow({ quote: 'will share Vaccine stocks in Zu\u0308rich' });
    const contains = (words: string) => passes(column('quote'), { kind: 'words', words }, row);
    expect(['stocks vacc', 'Z\u00fcrich', 'rail', ''].map(contains)).toEqual([true, true, false, true]);
  });

  it('leaves out the column itself where its choices are counted', () => {
    const filters = {
      area: { kind: 'choices' as const, values: ['health'] },
      decision: { kind: 'choices' as const, values: ['confirmed'] },
    };
    expect(passesOthers(columns, filters, aRow({ verdict: 'confirmed' }), 'attribute:area')).toBe(true);
    expect(passesOthers(columns, filters, aRow(), 'attribute:area')).toBe(false);
  });

  it('counts a choice as often as it lets rows through', () => {
    fc.assert(
      fc.property(anyRows, fc.constantFrom('area', 'committing-party', 'decision'), (rows, id) => {
        for (const { value, count } of choiceCounts(column(id), rows)) {
          const filter = { kind: 'choices' as const, values: [value] };
          expect(rows.filter((row) => passes(column(id), filter, row))).toHaveLength(count);
        }
      }),
    );
  });

  it('names nothing last among the choices', () => {
    const rows = [aRow(), aRow({ by: ['v'] }), aRow({ by: ['n'] })];
    expect(choiceCounts(column('committing-party'), rows).map(({ value }) => value)).toEqual([
      'Norsund',
      'Veldria',
      '',
    ]);
  });
});

describe('the search box', () => {
  it('looks in all columns, each word in any of them', () => {
    const search = new RowSearch(columns);
    const row = aRow({ quote: 'to share vaccine stocks', by: ['v'], strength: 'pledge' });
    expect(search.finds('veldria vaccine', row)).toBe(true);
    expect(search.finds('norsund vaccine', row)).toBe(false);
    expect(search.finds('  ', row)).toBe(true);
  });
});
