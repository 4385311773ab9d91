import { tableOfRows } from '../../core/register/table-of-rows';
import { pluralOf } from '../../core/words/counted';
import type { Action } from '../../state/actions.svelte';
import type { Workbench } from '../../state/workbench';

export const SEARCH = 'register.search';
export const CLEAR = 'register.clear-filters';

/** What is done with the register as a whole. */
export function registerActions({ exchange, register }: Workbench): Action[] {
  const { tag } = register;
  if (!tag) return [];
  const things = pluralOf(tag.name);

  const some = () => register.markedRows.length > 0;
  const exported = (kind: 'csv' | 'xlsx', words: string): Action => ({
    id: `register.export-${kind}`,
    label: () => `Export ${some() ? 'the marked rows' : 'the register'} as ${words}…`,
    menu: { section: 'File', group: 3 },
    enabled: () => register.loaded,
    run: () =>
      exchange.exportTable(
        kind,
        tableOfRows(register.shown, some() ? register.markedRows : register.listed),
        things,
      ),
  });

  return [
    exported('xlsx', 'XLSX'),
    exported('csv', 'CSV'),
    {
      id: SEARCH,
      label: 'Search the register',
      menu: { section: 'Edit', group: 2 },
      shortcut: 'Mod+F',
      run: () => document.querySelector<HTMLInputElement>('[data-register-search]')?.select(),
    },
    {
      id: CLEAR,
      label: 'Clear search and filters',
      menu: { section: 'Edit', group: 2 },
      enabled: () => register.search !== '' || Object.keys(register.layout.filters).length > 0,
      run: () => {
        register.search = '';
        register.change({ filters: {} });
      },
    },
  ];
}
