import type { Action } from '../../state/actions.svelte';
import type { Workbench } from '../../state/workbench';

/** Bringing documents in. */
export const openingActions = ({ desk, host }: Workbench): Action[] => [
  {
    id: 'document.open',
    label: 'Open…',
    menu: { section: 'File', group: 1 },
    shortcut: 'Mod+O',
    run: async () => desk.take(await host.call('documents.choose', undefined)),
  },
  {
    id: 'document.open-sample',
    label: 'Open the sample',
    menu: { section: 'File', group: 1 },
    run: async () => desk.take([await host.call('documents.openSample', undefined)]),
  },
];
