import { REVIEW } from '../../state/views.svelte';
import type { Feature } from '../feature';
import { reviewQueueActions } from './actions';
import BatchDialog from './BatchDialog.svelte';
import Queues from './Queues.svelte';
import Review from './Review.svelte';

/** Deciding on one annotation after the other, each where it stands, with the guideline beside it. */
export const reviewQueue: Feature = {
  view: REVIEW,
  views: [{ id: REVIEW, name: 'Review', order: 20, shortcut: 'Mod+2', component: Review }],
  panels: [
    { region: 'sidebar', order: 80, component: Queues },
    { region: 'overlay', order: 66, component: BatchDialog },
  ],
  actions: reviewQueueActions,
};
