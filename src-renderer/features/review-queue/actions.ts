import { tick } from 'svelte';
import type { Verdict } from '../../core/review/decision';
import type { Action } from '../../state/actions.svelte';
import type { Workbench } from '../../state/workbench';
import { keysOf } from '../../ui/keys';
import { BATCH } from './batch-id';
import { verdictActions } from './words';

/** What is done with the item in hand, in the order of its buttons. */
export function reviewQueueActions(workbench: Workbench): Action[] {
  const { actions, going, notices, overlays, reader, reviewing } = workbench;
  const one = (id: string, label: string, shortcut: string, run: () => void | Promise<void>): Action => ({
    id: `review-queue.${id}`,
    label,
    menu: { section: 'Annotate', group: 8 },
    shortcut,
    scope: 'page',
    enabled: () => reviewing.item !== null,
    run,
  });
  const verdict = (wanted: Verdict, shortcut: string): Action =>
    one(wanted, verdictActions[wanted], shortcut, () => reviewing.decide(wanted));

  async function amend(): Promise<void> {
    const { item } = reviewing;
    if (!item) return;
    await going.to(item);
    await tick();
    reader.handle?.focus();
    notices.tell(`Change it where it stands; ${keysOf('Mod+2')} leads back to the review.`);
  }

  return [
    verdict('confirmed', 'Y'),
    verdict('rejected', 'N'),
    verdict('discuss', 'D'),
    one('comment', 'Comment', 'C', () =>
      document.querySelector<HTMLTextAreaElement>('[data-review-comment]')?.focus(),
    ),
    one('amend', 'Amend', 'E', amend),
    one('skip', 'Skip', 'S', () => reviewing.step(1)),
    one('previous', 'Previous', 'P', () => reviewing.step(-1)),
    {
      ...one('undo', 'Undo', 'U', () => actions.run('history.undo')),
      enabled: () => actions.find('history.undo')?.enabled?.() ?? false,
    },
    one('batch', 'Decide on all…', 'A', () => void (overlays.open = BATCH)),
  ];
}
