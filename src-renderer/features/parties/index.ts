import type { Feature } from '../feature';
import { partiesActions } from './actions';
import PartiesDialog from './PartiesDialog.svelte';

/** Who acts in the documents: one entry for each, however it is written. */
export const parties: Feature = {
  panels: [{ region: 'overlay', order: 48, component: PartiesDialog }],
  actions: partiesActions,
};
