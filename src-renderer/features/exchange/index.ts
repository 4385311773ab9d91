import { READ } from '../../state/views.svelte';
import type { Feature } from '../feature';

/** Taking annotated JSON out and in. */
export const exchange: Feature = {
  actions: ({ exchange: files, library, open }) => [
    {
      id: 'export.document',
      label: 'Export document…',
      menu: { section: 'File', group: 3 },
      shortcut: 'Mod+E',
      view: READ,
      enabled: () => open.page !== null,
      run: async () => {
        if (open.page) await files.exportDocument(open.page.document);
      },
    },
    {
      id: 'export.library',
      label: 'Export library…',
      menu: { section: 'File', group: 3 },
      shortcut: 'Mod+Shift+E',
      enabled: () => library.documents.length > 0,
      run: () => files.exportLibrary(),
    },
    {
      id: 'import.json',
      label: 'Import annotated JSON…',
      menu: { section: 'File', group: 3 },
      shortcut: 'Mod+Shift+I',
      run: () => files.import(),
    },
  ],
};
