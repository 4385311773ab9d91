import { tick } from 'svelte';
import { tagsAtHand } from '../../core/tagset/at-hand';
import type { Action } from '../../state/actions.svelte';
import type { FindOption } from '../../state/finding.svelte';
import type { Workbench } from '../../state/workbench';

export const TAG_ALL = 'find.tag-all';

/** The options of the find bar, each with the sign on its button. */
export const findOptions: { option: FindOption; label: string; sign: string; shortcut: string }[] = [
  { option: 'wholeWord', label: 'Whole words', sign: '“ab”', shortcut: 'Alt+W' },
  { option: 'matchCase', label: 'Match case', sign: 'Aa', shortcut: 'Alt+C' },
  { option: 'regularExpression', label: 'Regular expression', sign: '.*', shortcut: 'Alt+R' },
];

/** Finding words in the document in hand, and tagging all of them. */
export function findActions({ finding, open, selection, tagSet }: Workbench): Action[] {
  const free = () => open.page !== null;
  const shown = () => free() && finding.shown;
  const atHand = new Set(tagsAtHand(tagSet.current));

  async function find(): Promise<void> {
    finding.show();
    await tick();
    const field = document.querySelector<HTMLInputElement>('[role=search] input');
    field?.focus();
    field?.select();
  }

  const step = (id: string, label: string, shortcut: string, by: 1 | -1): Action => ({
    id: `find.${id}`,
    label,
    menu: { section: 'Edit', group: 2 },
    shortcut,
    enabled: () => free() && finding.query.text !== '',
    run: () => finding.go(by),
  });

  return [
    {
      id: 'find.find',
      label: 'Find in the document',
      menu: { section: 'Edit', group: 2 },
      shortcut: 'Mod+F',
      enabled: free,
      run: find,
    },
    step('next', 'Next hit', 'F3', 1),
    step('previous', 'Previous hit', 'Shift+F3', -1),
    {
      id: 'find.select',
      label: 'Select this hit',
      menu: { section: 'Edit', group: 2 },
      shortcut: 'Alt+Enter',
      enabled: () => shown() && finding.settled && finding.current !== null && selection.resizingId === null,
      run: () => finding.select(),
    },
    ...findOptions.map(({ option, label, shortcut }): Action => ({
      id: `find.${option}`,
      label,
      menu: { section: 'Edit', group: 2 },
      shortcut,
      enabled: shown,
      checked: () => finding.query[option],
      run: () => finding.toggle(option),
    })),
    {
      id: 'find.close',
      label: 'Close the find bar',
      menu: { section: 'Edit', group: 2 },
      shortcut: 'Escape',
      scope: 'page',
      enabled: shown,
      run: () => finding.close(),
    },
    ...tagSet.current.tags.map((tag): Action => ({
      id: `${TAG_ALL}.${tag.id}`,
      label: `Tag all hits as ${tag.name}`,
      ...(atHand.has(tag) && { menu: { section: 'Annotate', group: 6 } }),
      ...(tag.shortcut !== '' && { shortcut: `Alt+Shift+${tag.shortcut}` }),
      enabled: () => shown() && open.whole && finding.settled && finding.hits.length > 0,
      run: () => finding.tagAll(tag),
    })),
  ];
}
