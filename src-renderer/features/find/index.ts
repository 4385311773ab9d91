import { READ } from '../../state/views.svelte';
import type { Feature } from '../feature';
import { findActions } from './find-actions';
import FindBar from './FindBar.svelte';

/** Finding words in the document, and tagging every place where they stand. */
export const find: Feature = {
  view: READ,
  panels: [{ region: 'page', order: 20, component: FindBar }],
  actions: findActions,
};
