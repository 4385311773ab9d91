import { chartsOf, filtersAt, type ChartModel } from '../core/charts/charts-of';
import type { RegisterState } from './register.svelte';
import type { TagSetState } from './tag-set.svelte';
import { REGISTER, type Views } from './views.svelte';

interface ChartsParts {
  register: RegisterState;
  tagSet: TagSetState;
  views: Views;
}

/** What the rows of the register look like as pictures. */
export class Charts {
  #parts: ChartsParts;
  /** The pictures that are shown as tables. */
  asTable = $state.raw<ReadonlySet<string>>(new Set());
  /** The picture that the hand was on last. */
  chosenId = $state<string | null>(null);

  constructor(parts: ChartsParts) {
    this.#parts = parts;
  }

  all = $derived.by((): ChartModel[] => {
    const { register, tagSet } = this.#parts;
    return register.tag ? chartsOf(tagSet.current, register.tag, register.columns, register.rows) : [];
  });
  chosen = $derived(this.all.find(({ id }) => id === this.chosenId) ?? this.all[0] ?? null);

  toggleTable(id: string): void {
    const asTable = new Set(this.asTable);
    if (!asTable.delete(id)) asTable.add(id);
    this.asTable = asTable;
  }

  /** Lists the rows of a place in a picture; `null` for all across. */
  list(chart: ChartModel, downAt: number, acrossAt: number | null): void {
    const { register, views } = this.#parts;
    register.search = '';
    register.change({ filters: filtersAt(chart, downAt, acrossAt), group: null });
    views.show(REGISTER);
  }
}
