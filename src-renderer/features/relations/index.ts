import { READ } from '../../state/views.svelte';
import type { Feature } from '../feature';
import { relationsActions } from './actions';
import Arcs from './Arcs.svelte';
import EndMark from './EndMark.svelte';
import Making from './Making.svelte';
import RelationList from './RelationList.svelte';
import SearchDialog from './SearchDialog.svelte';

/** Typed links between annotations: made, followed, changed and shown beside the text. */
export const relations: Feature = {
  view: READ,
  panels: [
    { region: 'beside-selection', order: 30, component: Making },
    { region: 'overlay', order: 51, component: Arcs },
    { region: 'overlay', order: 52, component: SearchDialog },
  ],
  cardParts: [
    { place: 'head', order: 10, component: EndMark },
    { place: 'details', order: 50, component: RelationList },
  ],
  actions: relationsActions,
};
