import { READ } from '../../state/views.svelte';
import type { Feature } from '../feature';
import { IMPORT_JSON } from './dialog-ids';
import ImportDialog from './ImportDialog.svelte';

/** Taking annotated JSON out and in. */
export const exchange: Feature = {
  panels: [{ region: 'overlay', order: 66, component: ImportDialog }],
  actions: ({ exchange: files, importing, library, open, overlays }) => [
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
      id: IMPORT_JSON,
      label: 'Import annotated JSON…',
      menu: { section: 'File', group: 3 },
      shortcut: 'Mod+Shift+I',
      run: async () => {
        if (await importing.choose()) overlays.open = IMPORT_JSON;
      },
    },
  ],
};
