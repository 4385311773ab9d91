import { tabledTag } from '../../core/table/table-of-tag';
import { pluralOf } from '../../core/words/counted';
import { READ } from '../../state/views.svelte';
import type { Feature } from '../feature';

/** The table of who committed to what, for spreadsheets. */
export const table: Feature = {
  actions: ({ exchange, library, open, tagSet }) => {
    const tag = tabledTag(tagSet.current);
    if (!tag) return [];
    const things = pluralOf(tag.name);
    return [
      {
        id: 'table.document',
        label: `Export table of ${things}…`,
        menu: { section: 'File', group: 3 },
        view: READ,
        enabled: () => open.page !== null,
        run: async () => {
          if (open.page) await exchange.exportDocumentTable(tag, open.page.document);
        },
      },
      {
        id: 'table.library',
        label: `Export table of ${things} of the library…`,
        menu: { section: 'File', group: 3 },
        enabled: () => library.documents.length > 0,
        run: () => exchange.exportLibraryTable(tag),
      },
    ];
  },
};
