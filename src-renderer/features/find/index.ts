import type { Feature } from '../feature';
import { findActions } from './find-actions';
import FindBar from './FindBar.svelte';

/** Finding words in the document, and tagging every place where they stand. */
export const find: Feature = {
  panels: [{ region: 'page', order: 20, component: FindBar }],
  actions: findActions,
};
