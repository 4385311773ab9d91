import type { Action } from '../../state/actions.svelte';
import type { Workbench } from '../../state/workbench';

export const LIST_MISSING = 'completeness.list';

/** Going from one missing thing to the next, and listing them all. */
export function completenessActions({ completeness, notices, open, preferences, rows }: Workbench): Action[] {
  const any = () => open.index.size > 0;

  const step = (id: string, label: string, shortcut: string, by: 1 | -1, same: boolean): Action => ({
    id: `completeness.${id}`,
    label,
    menu: { section: 'Go', group: 5 },
    shortcut,
    enabled: same ? () => any() && rows.attribute !== null : any,
    run: () => {
      if (!completeness.go(by, same ? completeness.kind : null)) notices.tell('Nothing is missing here.');
    },
  });

  const listed = () => preferences.current.missing === 'listed';

  return [
    {
      id: LIST_MISSING,
      label: 'List what is missing',
      menu: { section: 'View', group: 3 },
      checked: listed,
      run: () => preferences.change({ missing: listed() ? 'counted' : 'listed' }),
    },
    step('next', 'Next to complete', 'F8', 1, false),
    step('previous', 'Previous to complete', 'Shift+F8', -1, false),
    step('next-of-kind', 'Next to complete of this kind', 'Mod+F8', 1, true),
    step('previous-of-kind', 'Previous to complete of this kind', 'Mod+Shift+F8', -1, true),
  ];
}
