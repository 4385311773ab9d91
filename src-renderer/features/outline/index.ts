import { READ } from '../../state/views.svelte';
import type { Feature } from '../feature';
import OutlineDialog from './OutlineDialog.svelte';
import { OUTLINE } from './outline-id';

/** The headings, speakers and dates of the document, to go to. */
export const outline: Feature = {
  view: READ,
  panels: [{ region: 'overlay', order: 45, component: OutlineDialog }],
  actions: ({ open, overlays }) => [
    {
      id: 'outline.show',
      label: 'Outline…',
      menu: { section: 'Go', group: 4 },
      shortcut: 'Mod+Shift+O',
      enabled: () => open.page !== null,
      run: () => {
        overlays.open = OUTLINE;
      },
    },
  ],
};
