import { READ } from '../../state/views.svelte';
import type { Feature } from '../feature';
import GoToDialog from './GoToDialog.svelte';
import { GO_TO } from './go-to-id';

/** Going to a paragraph, a line or an offset by its number. */
export const goTo: Feature = {
  view: READ,
  panels: [{ region: 'overlay', order: 40, component: GoToDialog }],
  actions: ({ open, overlays }) => [
    {
      id: 'go-to.ask',
      label: 'Go to paragraph, line or offset…',
      menu: { section: 'Go', group: 4 },
      shortcut: 'Mod+G',
      enabled: () => open.page !== null,
      run: () => {
        overlays.open = GO_TO;
      },
    },
  ],
};
