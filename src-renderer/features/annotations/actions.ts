import type { Action } from '../../state/actions.svelte';
import type { Workbench } from '../../state/workbench';

/** What is done in the list of annotations. */
export function annotationsActions({ selection, open }: Workbench): Action[] {
  const focus = (selector: string) => document.querySelector<HTMLElement>(selector)?.focus();
  return [
    {
      id: 'annotation.note',
      label: 'Write a note',
      menu: { section: 'Annotate', group: 3 },
      shortcut: 'N',
      scope: 'page',
      enabled: () => selection.annotation !== null,
      run: () => focus('[data-chosen] textarea'),
    },
    {
      id: 'annotations.focus',
      label: 'Go to the annotations',
      menu: { section: 'Go', group: 2 },
      shortcut: 'Shift+F6',
      enabled: () => open.annotations.length > 0,
      run: () => focus('[data-chosen] .head, [data-card] .head'),
    },
  ];
}
