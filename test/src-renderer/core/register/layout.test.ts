import { describe, expect, it } from 'vitest';
import {
  layoutFor,
  withFilter,
  withMoved,
  withShown,
  withSort,
} from '../../../../src-renderer/core/register/layout';
import { columns } from './any-rows';

const first = layoutFor(columns, undefined);

describe('the layout of the register', () => {
  it('begins with the first columns in their order, and without what was rejected', () => {
    expect(first.columns.map(({ id }) => id)).toEqual(columns.map(({ id }) => id));
    expect(first.filters['decision']).toEqual({ kind: 'choices', values: ['open', 'discuss', 'confirmed'] });
  });

  it('stays as it was kept', () => {
    const kept = { ...first, columns: first.columns.toReversed(), group: 'document', filters: {} };
    expect(layoutFor(columns, kept)).toEqual(kept);
  });

  it('drops what is not there any more, and puts what is new after the column before it', () => {
    const kept = {
      columns: [
        { id: 'gone', shown: true },
        { id: 'decision', shown: true },
        ...first.columns.filter(({ id }) => !['decision', 'status'].includes(id)),
      ],
      sort: [{ id: 'gone', descending: true }],
      group: 'gone',
      filters: { gone: { kind: 'words' as const, words: 'x' } },
    };
    const { columns: order, sort, group, filters } = layoutFor(columns, kept);
    expect(order.slice(0, 2).map(({ id }) => id)).toEqual(['decision', 'status']);
    expect([sort, group, filters]).toEqual([[], null, {}]);
  });

  it('drops a filter of another kind than its column has now', () => {
    const kept = { ...first, filters: { quote: { kind: 'choices' as const, values: ['x'] } } };
    expect(layoutFor(columns, kept).filters).toEqual({});
  });

  it('hides and shows a column, but never the last that is shown', () => {
    expect(withShown(first, 'quote', false)[0]).toEqual({ id: 'quote', shown: false });
    const one = { ...first, columns: first.columns.map(({ id }) => ({ id, shown: id === 'date' })) };
    expect(withShown(one, 'date', false)).toBe(one.columns);
  });

  it('moves a column one place, and not over the ends', () => {
    const moved = withMoved(first, 'quote', 1);
    expect(moved.slice(0, 2).map(({ id }) => id)).toEqual(['attribute:committing-party', 'quote']);
    expect(withMoved({ ...first, columns: moved }, 'quote', -1)).toEqual(first.columns);
    expect(withMoved(first, 'quote', -1)).toBe(first.columns);
  });

  it('sorts up, then down, then as the texts go; besides others where asked to', () => {
    const up = withSort(first, 'date', false);
    expect(up).toEqual([{ id: 'date', descending: false }]);
    const down = withSort({ ...first, sort: up }, 'date', false);
    expect(down).toEqual([{ id: 'date', descending: true }]);
    expect(withSort({ ...first, sort: down }, 'date', false)).toEqual([]);
    expect(withSort({ ...first, sort: down }, 'quote', false)).toEqual([{ id: 'quote', descending: false }]);
    const both = withSort({ ...first, sort: down }, 'quote', true);
    expect(both).toEqual([...down, { id: 'quote', descending: false }]);
    expect(withSort({ ...first, sort: both }, 'date', true)).toEqual([{ id: 'quote', descending: false }]);
  });

  it('keeps no filter that narrows to nothing', () => {
    expect(withFilter(first, 'quote', { kind: 'words', words: ' ' })).toEqual(first.filters);
    expect(withFilter(first, 'decision', { kind: 'choices', values: [] })).toEqual({});
    expect(withFilter(first, 'decision', null)).toEqual({});
    expect(withFilter(first, 'quote', { kind: 'words', words: 'rail' })['quote']).toEqual({
      kind: 'words',
      words: 'rail',
    });
  });
});
