import type { Action } from '../../state/actions.svelte';
import type { Workbench } from '../../state/workbench';
import { PARTIES } from './parties-id';
import { goToUse } from './uses';

/** The list of parties, and going through what refers to one of them. */
export function partiesActions(workbench: Workbench): Action[] {
  const { overlays, partyUses } = workbench;
  const step = (id: string, label: string, shortcut: string, by: 1 | -1): Action => ({
    id,
    label,
    menu: { section: 'Go', group: 1 },
    shortcut,
    enabled: () => partyUses.followedId !== null,
    run: () => goToUse(workbench, partyUses.followedId ?? '', by),
  });
  return [
    {
      id: 'parties.show',
      label: 'Parties…',
      menu: { section: 'Edit', group: 4 },
      shortcut: 'Mod+Shift+P',
      run: () => {
        overlays.open = PARTIES;
      },
    },
    step('parties.next-use', 'Next annotation of the party', 'F4', 1),
    step('parties.previous-use', 'Previous annotation of the party', 'Shift+F4', -1),
  ];
}
