import type { Feature } from '../feature';
import Annotator from './Annotator.svelte';
import NameDialog from './NameDialog.svelte';

/** Whose name the annotations are signed with. */
export const annotator: Feature = {
  panels: [
    { region: 'status-end', order: 10, component: Annotator },
    { region: 'overlay', order: 30, component: NameDialog },
  ],
  actions: ({ overlays }) => [
    {
      id: 'annotator.name',
      label: 'Change your name…',
      menu: { section: 'Edit', group: 4 },
      run: () => {
        overlays.open = 'annotator.name';
      },
    },
  ],
};
