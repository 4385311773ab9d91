import { CARRY_OVER } from '../../state/carrying.svelte';
import { READ } from '../../state/views.svelte';
import type { Feature } from '../feature';
import CarryOverDialog from './CarryOverDialog.svelte';

/** A file whose text has changed: its annotations go over, the doubtful ones after a look at them. */
export const carryOver: Feature = {
  panels: [{ region: 'overlay', order: 65, component: CarryOverDialog }],
  actions: ({ carrying, open }) => [
    {
      id: CARRY_OVER,
      label: 'Carry annotations over from the earlier text…',
      menu: { section: 'File', group: 2 },
      view: READ,
      enabled: () => open.page !== null && carrying.earlierOf(open.page.document) !== null,
      run: () => {
        if (open.page) void carrying.offer([open.page.document]);
      },
    },
  ],
};
