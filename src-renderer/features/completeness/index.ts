import { READ } from '../../state/views.svelte';
import type { Feature } from '../feature';
import { completenessActions } from './actions';
import Missing from './Missing.svelte';

/** What is still missing in the document, each a step away. */
export const completeness: Feature = {
  view: READ,
  panels: [{ region: 'sidebar', order: 50, component: Missing }],
  actions: completenessActions,
};
