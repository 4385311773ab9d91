import { READ } from '../../state/views.svelte';
import type { Feature } from '../feature';
import { readerActions } from './actions';
import { movementActions } from './movement';
import PlaceInText from './PlaceInText.svelte';
import Reader from './Reader.svelte';

export const reader: Feature = {
  view: READ,
  views: [{ id: READ, name: 'Read', order: 10, shortcut: 'Mod+1', component: null }],
  panels: [
    { region: 'page', order: 10, component: Reader },
    { region: 'status', order: 20, component: PlaceInText },
  ],
  actions: (workbench) => [...readerActions(workbench), ...movementActions(workbench)],
};
