import { READ } from '../../state/views.svelte';
import type { Feature } from '../feature';
import Minimap from './Minimap.svelte';

/** A strip beside the scrollbar that shows where in the whole document the tags lie. */
export const minimap: Feature = {
  view: READ,
  panels: [{ region: 'page', order: 15, component: Minimap }],
};
