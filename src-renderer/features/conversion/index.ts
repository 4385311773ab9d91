import type { Feature } from '../feature';
import { EXPORT_AS, IMPORT_FROM } from './dialog-ids';
import ExportDialog from './ExportDialog.svelte';
import ImportDialog from './ImportDialog.svelte';

/** Work with other annotation tools: what is lost is told before it is written, what comes is looked at before it is taken. */
export const conversion: Feature = {
  panels: [
    { region: 'overlay', order: 63, component: ExportDialog },
    { region: 'overlay', order: 64, component: ImportDialog },
  ],
  actions: ({ converting, library, overlays }) => [
    {
      id: EXPORT_AS,
      label: 'Export for another tool…',
      menu: { section: 'File', group: 3 },
      shortcut: 'Mod+Alt+E',
      enabled: () => library.documents.length > 0,
      run: () => {
        overlays.open = EXPORT_AS;
      },
    },
    {
      id: IMPORT_FROM,
      label: 'Import from another tool…',
      menu: { section: 'File', group: 3 },
      shortcut: 'Mod+Alt+I',
      run: async () => {
        if (await converting.choose()) overlays.open = IMPORT_FROM;
      },
    },
  ],
};
