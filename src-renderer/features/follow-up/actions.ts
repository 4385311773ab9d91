import type { Action } from '../../state/actions.svelte';
import { READ, REVIEW } from '../../state/views.svelte';
import type { Workbench } from '../../state/workbench';
import { FOLLOW_UP, GIVE_EVIDENCE } from './follow-up-id';

export function followUpActions({ following, overlays, selection, views, reviewing }: Workbench): Action[] {
  /** What the hand is on, in the text or in the review. */
  const inHand = () =>
    views.shown === READ ? selection.annotation : views.shown === REVIEW ? reviewing.item : null;
  return [
    {
      id: 'follow-up.show',
      label: 'Follow up…',
      menu: { section: 'Annotate', group: 5 },
      shortcut: 'F',
      scope: 'page',
      enabled: () => following.isFollowedUp(inHand()),
      run: () => {
        const annotation = inHand();
        if (annotation) void following.begin(annotation);
        overlays.open = FOLLOW_UP;
      },
    },
    {
      id: 'follow-up.give',
      label: 'Give as evidence of…',
      menu: { section: 'Annotate', group: 5 },
      shortcut: 'Shift+F',
      scope: 'page',
      view: READ,
      enabled: () => selection.span !== null && selection.resizingId === null,
      run: () => {
        overlays.open = GIVE_EVIDENCE;
      },
    },
  ];
}
