import type { Feature } from '../feature';
import { followUpActions } from './actions';
import EvidenceDialog from './EvidenceDialog.svelte';
import FollowUpDialog from './FollowUpDialog.svelte';
import Status from './Status.svelte';

/** What became of what was promised: how it stands, the words that show it, and what was said of it over time. */
export const followUp: Feature = {
  panels: [
    { region: 'overlay', order: 67, component: FollowUpDialog },
    { region: 'overlay', order: 68, component: EvidenceDialog },
  ],
  cardParts: [{ place: 'head', order: 40, component: Status }],
  actions: followUpActions,
};
