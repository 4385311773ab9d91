import { READ } from '../../state/views.svelte';
import type { Feature } from '../feature';

/** A report to hand over: what was found, who committed to what, and the texts themselves. */
export const report: Feature = {
  actions: ({ library, open, reporting }) => [
    {
      id: 'report.document',
      label: 'Make report on the document…',
      menu: { section: 'File', group: 3 },
      view: READ,
      enabled: () => open.page !== null,
      run: async () => {
        if (open.page) await reporting.onDocument(open.page.document);
      },
    },
    {
      id: 'report.library',
      label: 'Make report on the library…',
      menu: { section: 'File', group: 3 },
      enabled: () => library.documents.length > 0,
      run: () => reporting.onLibrary(),
    },
  ],
};
