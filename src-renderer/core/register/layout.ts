import type { ColumnFilter } from './filters';
import type { RegisterColumn } from './register-column';

/** How someone has set up the register of a tag; columns by id. */
export interface RegisterLayout {
  /** All columns, in the order in which they stand. */
  columns: { id: string; shown: boolean }[];
  /** What it is sorted by: first by the first, where that is equal by the second. Without any as the texts go. */
  sort: { id: string; descending: boolean }[];
  /** The column by which it is grouped. */
  group: string | null;
  filters: Record<string, ColumnFilter>;
}

/** What was rejected is no commitment; the filter says that it is left out. */
const firstFilters: RegisterLayout['filters'] = {
  decision: { kind: 'choices', values: ['open', 'discuss', 'confirmed'] },
};

/**
 * A layout for the columns that there are: what is not there any more is dropped, what is new stands at its first
 * place after the column before it. Without a layout, the first one.
 */
export function layoutFor(
  columns: readonly RegisterColumn[],
  kept: RegisterLayout | undefined,
): RegisterLayout {
  const known = new Map(columns.map((column) => [column.id, column]));
  const order = (kept?.columns ?? []).filter(({ id }) => known.has(id));
  for (const [at, { id, shownAtFirst }] of columns.entries()) {
    if (order.some((one) => one.id === id)) continue;
    const before = order.findIndex((one) => one.id === columns[at - 1]?.id);
    order.splice(before + 1, 0, { id, shown: shownAtFirst });
  }
  const filters = Object.entries(kept?.filters ?? firstFilters).filter(
    ([id, { kind }]) => known.get(id)?.filter === kind,
  );
  return {
    columns: order,
    sort: (kept?.sort ?? []).filter(({ id }) => known.has(id)),
    group: kept?.group && known.has(kept.group) ? kept.group : null,
    filters: Object.fromEntries(filters),
  };
}

/** Shows a column or hides it; one stays. */
export function withShown(
  { columns }: RegisterLayout,
  id: string,
  shown: boolean,
): RegisterLayout['columns'] {
  const changed = columns.map((column) => (column.id === id ? { ...column, shown } : column));
  return changed.some((column) => column.shown) ? changed : columns;
}

/** Moves a column one place on or back among all; at the end it stays. */
export function withMoved({ columns }: RegisterLayout, id: string, by: 1 | -1): RegisterLayout['columns'] {
  const at = columns.findIndex((column) => column.id === id);
  const to = at + by;
  if (at < 0 || to < 0 || to >= columns.length) return columns;
  const moved = [...columns];
  [moved[at], moved[to]] = [moved[to]!, moved[at]!];
  return moved;
}

/**
 * The sorting after a column was chosen: up, then down, then not by it. With `add`, besides what it is sorted by
 * already.
 */
export function withSort({ sort }: RegisterLayout, id: string, add: boolean): RegisterLayout['sort'] {
  const now = sort.find((one) => one.id === id);
  const next = !now ? { id, descending: false } : now.descending ? null : { id, descending: true };
  if (!add) return next ? [next] : [];
  return now ? sort.flatMap((one) => (one === now ? (next ?? []) : one)) : [...sort, next!];
}

/** The filters with one in the place of what its column had; `null` or one that narrows to nothing takes it away. */
export function withFilter(
  { filters }: RegisterLayout,
  id: string,
  filter: ColumnFilter | null,
): RegisterLayout['filters'] {
  const others = Object.fromEntries(Object.entries(filters).filter(([other]) => other !== id));
  const narrows = filter && (filter.kind === 'words' ? filter.words.trim() !== '' : filter.values.length > 0);
  return narrows ? { ...others, [id]: filter } : others;
}
