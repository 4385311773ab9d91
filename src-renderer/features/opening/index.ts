import type { Feature } from '../feature';
import { openingActions } from './actions';
import Arrivals from './Arrivals.svelte';
import DropTarget from './DropTarget.svelte';
import Welcome from './Welcome.svelte';

export const opening: Feature = {
  panels: [
    { region: 'page', order: 20, component: Welcome },
    { region: 'overlay', order: 40, component: DropTarget },
    { region: 'overlay', order: 41, component: Arrivals },
  ],
  actions: openingActions,
};
