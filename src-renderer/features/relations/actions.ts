import { canBeRelated } from '../../core/relation/allowed';
import type { Action } from '../../state/actions.svelte';
import type { Workbench } from '../../state/workbench';
import { focusRelations } from './row-keys';

export const BEGIN = 'relation.begin';

/** What is done with the relations of the chosen annotation. */
export function relationsActions({ relating, relations, selection, tagSet }: Workbench): Action[] {
  const chosen = () => (selection.resizingId === null ? selection.annotation : null);
  return [
    {
      id: BEGIN,
      label: 'Relate to another annotation…',
      menu: { section: 'Annotate', group: 3 },
      shortcut: 'R',
      scope: 'page',
      enabled: () => Boolean(chosen() && canBeRelated(tagSet.current, chosen()!.tagId)),
      run: () => relating.begin(),
    },
    {
      id: 'relation.focus',
      label: 'Go to the relations of the annotation',
      menu: { section: 'Go', group: 2 },
      shortcut: 'Shift+R',
      scope: 'page',
      enabled: () => Boolean(chosen() && relations.of(chosen()!.id).length > 0),
      run: focusRelations,
    },
  ];
}
