import type { Action } from '../../state/actions.svelte';
import type { Workbench } from '../../state/workbench';

/** What is done in the list of annotations. */
export function annotationsActions({ open, preferences, selection }: Workbench): Action[] {
  const focus = (selector: string) => document.querySelector<HTMLElement>(selector)?.focus();
  const modes = [
    ['beside', 'Annotations beside the text'],
    ['all', 'All annotations in a list'],
  ] as const;
  return [
    ...modes.map(([cards, label]): Action => ({
      id: `annotations.${cards}`,
      label,
      menu: { section: 'View', group: 3 },
      checked: () => preferences.current.cards === cards,
      run: () => preferences.change({ cards }),
    })),
    {
      id: 'annotation.note',
      label: 'Write a note',
      menu: { section: 'Annotate', group: 3 },
      shortcut: 'N',
      scope: 'page',
      enabled: () => selection.annotation !== null,
      run: () => focus('[data-chosen] textarea[aria-label=Note]'),
    },
    {
      id: 'annotations.focus',
      label: 'Go to the annotations',
      menu: { section: 'Go', group: 2 },
      shortcut: 'Shift+F6',
      enabled: () => open.index.size > 0,
      run: () => focus('[data-chosen] .head, [data-card] .head'),
    },
  ];
}
