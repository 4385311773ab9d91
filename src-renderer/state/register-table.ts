import {
  columnFilteringFeature,
  columnGroupingFeature,
  constructTable,
  createFilteredRowModel,
  createGroupedRowModel,
  createSortedRowModel,
  globalFilteringFeature,
  rowSortingFeature,
  tableFeatures,
  type ColumnDef,
  type ColumnFiltersState,
} from '@tanstack/table-core';
import { storeReactivityBindings } from '@tanstack/table-core/store-reactivity-bindings';
import { byKey, passes, RowSearch, type ColumnFilter } from '../core/register/filters';
import type { RegisterLayout } from '../core/register/layout';
import type { RegisterColumn } from '../core/register/register-column';
import type { RegisterRow } from '../core/register/register-row';

/** Rows under one heading; `words` is `null` where they are not grouped, empty where the column holds nothing. */
export interface RegisterGroup {
  words: string | null;
  rows: RegisterRow[];
}

/** What the table is made of. */
export interface Arrangement {
  rows: RegisterRow[];
  columns: readonly RegisterColumn[];
  layout: Pick<RegisterLayout, 'filters' | 'group' | 'sort'>;
  /** What is looked for in all columns. */
  search: string;
}

const features = tableFeatures({
  coreReactivityFeature: storeReactivityBindings(),
  columnFilteringFeature,
  globalFilteringFeature,
  filteredRowModel: createFilteredRowModel(),
  columnGroupingFeature,
  groupedRowModel: createGroupedRowModel(),
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
});

type Definition = ColumnDef<typeof features, RegisterRow>;

/**
 * Filters, groups and sorts the rows of the register. The state is the caller's; what has not changed since the last
 * time is not done again.
 */
export class RegisterTable {
  #columns: readonly RegisterColumn[] = [];
  #definitions: Definition[] = [];
  #search = new RowSearch([]);
  #filterKey = '';
  #filters: ColumnFiltersState = [];
  #table = constructTable<typeof features, RegisterRow>({
    features,
    columns: [],
    data: [],
    getRowId: ({ annotation }) => annotation.id,
    getColumnCanGlobalFilter: () => true,
    globalFilterFn: (row, _, searched: string) => this.#search.finds(searched, row.original),
  });

  /** The rows that pass, each once, in groups by their words; without grouping in one. */
  arrange({ rows, columns, layout, search }: Arrangement): RegisterGroup[] {
    if (columns !== this.#columns) {
      this.#columns = columns;
      this.#definitions = columns.map(definitionOf);
      this.#search = new RowSearch(columns);
    }
    const { filters, group, sort } = layout;
    const sorting = sort.map(({ id, descending }) => ({ id, desc: descending }));
    this.#table.setOptions((options) => ({
      ...options,
      columns: this.#definitions,
      data: rows,
      state: {
        columnFilters: this.#filtersAs(filters),
        globalFilter: search,
        grouping: group === null ? [] : [group],
        // Groups stand in the order of what they are grouped by, unless that is turned.
        sorting: group === null || sort[0]?.id === group ? sorting : [{ id: group, desc: false }, ...sorting],
      },
    }));
    const arranged = this.#table.getRowModel().rows;
    if (group === null) return [{ words: null, rows: arranged.map(({ original }) => original) }];
    return arranged.map(({ groupingValue, subRows }) => ({
      words: String(groupingValue),
      rows: subRows.map(({ original }) => original),
    }));
  }

  /** The same array as long as they are the same: then nothing is filtered anew. */
  #filtersAs(filters: RegisterLayout['filters']): ColumnFiltersState {
    const key = JSON.stringify(filters);
    if (key !== this.#filterKey) {
      this.#filterKey = key;
      this.#filters = Object.entries(filters).map(([id, value]) => ({ id, value }));
    }
    return this.#filters;
  }
}

const definitionOf = (column: RegisterColumn, at: number): Definition => ({
  id: column.id,
  accessorFn: column.key,
  getGroupingValue: column.group,
  filterFn: (row, _, filter: ColumnFilter) => passes(column, filter, row.original),
  sortFn: (a, b, id) => byKey(a.getValue(id), b.getValue(id)),
  sortUndefined: 'last',
  // All columns are searched at once, by way of the first.
  enableGlobalFilter: at === 0,
});
