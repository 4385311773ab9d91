import type { Feature } from '../feature';
import Due from './Due.svelte';

/** When what was promised is due. */
export const due: Feature = {
  views: [{ id: 'due', name: 'Due', order: 40, shortcut: 'Mod+4', component: Due }],
  actions: ({ due: dates, exchange, facts, library }) => [
    {
      id: 'due.export',
      label: 'Export calendar of what is due…',
      menu: { section: 'File', group: 3 },
      enabled: () => library.documents.length > 0,
      run: async () => {
        await dates.load();
        await exchange.exportCalendar(dates.items, facts.lookup, facts.names);
      },
    },
  ],
};
