import { READ } from '../../state/views.svelte';
import type { Feature } from '../feature';
import { taggingActions } from './actions';
import CardGuideline from './CardGuideline.svelte';
import Palette from './Palette.svelte';
import Tags from './Tags.svelte';

export const tagging: Feature = {
  view: READ,
  panels: [
    { region: 'sidebar', order: 90, component: Tags },
    { region: 'beside-selection', order: 10, component: Palette },
  ],
  cardParts: [{ place: 'details', order: 90, component: CardGuideline }],
  actions: taggingActions,
};
