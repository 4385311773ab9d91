import type { Feature } from '../feature';
import { libraryActions } from './actions';
import DocumentList from './DocumentList.svelte';

export const library: Feature = {
  panels: [{ region: 'sidebar', order: 10, component: DocumentList }],
  actions: libraryActions,
};
