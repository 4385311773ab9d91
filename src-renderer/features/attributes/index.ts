import { READ } from '../../state/views.svelte';
import type { Feature } from '../feature';
import { attributesActions } from './actions';
import AttributeRows from './AttributeRows.svelte';

export const attributes: Feature = {
  view: READ,
  cardParts: [{ place: 'details', order: 10, component: AttributeRows }],
  actions: attributesActions,
};
