import { READ } from '../../state/views.svelte';
import type { Feature } from '../feature';
import { reviewActions } from './actions';
import ToReview from './ToReview.svelte';
import Verdict from './Verdict.svelte';

/** Deciding on annotations, one at a time, where they stand. */
export const review: Feature = {
  view: READ,
  panels: [{ region: 'status', order: 31, component: ToReview }],
  cardParts: [{ place: 'head', order: 50, component: Verdict }],
  actions: reviewActions,
};
