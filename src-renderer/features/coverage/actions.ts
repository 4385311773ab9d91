import { tagsAtHand } from '../../core/tagset/at-hand';
import type { Action } from '../../state/actions.svelte';
import type { Workbench } from '../../state/workbench';

/** What is done with the place in hand, in the order of its buttons. */
export function coverageActions({ actions, coverage, tagSet }: Workbench): Action[] {
  const one = (id: string, label: string, shortcut: string, run: Action['run']): Action => ({
    id: `coverage.${id}`,
    label,
    shortcut,
    scope: 'page',
    enabled: () => coverage.end !== null,
    run,
  });
  const inMenu = (action: Action): Action => ({ ...action, menu: { section: 'Annotate', group: 9 } });

  return [
    ...tagsAtHand(tagSet.current)
      .filter(({ shortcut }) => shortcut !== '')
      .map((tag) => one(`tag.${tag.id}`, `Tag as ${tag.name}`, tag.shortcut, () => coverage.tag(tag))),
    inMenu(one('dismiss', 'Nothing to tag', 'X', () => coverage.dismiss())),
    inMenu(one('show', 'Show in the text', 'Enter', () => coverage.show())),
    {
      ...inMenu(one('undo', 'Undo', 'U', () => actions.run('history.undo'))),
      enabled: () => actions.find('history.undo')?.enabled?.() ?? false,
    },
  ];
}
