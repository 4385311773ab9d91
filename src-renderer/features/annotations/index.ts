import { READ } from '../../state/views.svelte';
import type { Feature } from '../feature';
import { annotationsActions } from './actions';
import Counts from './Counts.svelte';
import Crowd from './Crowd.svelte';
import Margin from './Margin.svelte';

export const annotations: Feature = {
  view: READ,
  panels: [
    { region: 'margin', order: 10, component: Margin },
    { region: 'status', order: 30, component: Counts },
    { region: 'beside-selection', order: 20, component: Crowd },
  ],
  actions: annotationsActions,
};
