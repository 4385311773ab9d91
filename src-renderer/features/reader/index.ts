import type { Feature } from '../feature';
import { readerActions } from './actions';
import PlaceInText from './PlaceInText.svelte';
import Reader from './Reader.svelte';

export const reader: Feature = {
  panels: [
    { region: 'page', order: 10, component: Reader },
    { region: 'status', order: 20, component: PlaceInText },
  ],
  actions: readerActions,
};
