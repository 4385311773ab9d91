import { tagsAtHand } from '../../core/tagset/at-hand';
import { inTreeOrder } from '../../core/tagset/forest';
import type { Tag } from '../../core/tagset/tag-set';
import { lineageOf } from '../../core/tagset/tag-tree';
import type { Action } from '../../state/actions.svelte';
import type { Workbench } from '../../state/workbench';
import { TAG_PALETTE } from './palette-id';

/** Tagging, and what is done with a tagged span. */
export function taggingActions({ annotating, overlays, selection, tagSet, reader }: Workbench): Action[] {
  const chosen = () => selection.annotation !== null && selection.range === null;
  const resizing = () => selection.resizingId !== null;
  const canTag = () => !resizing() && (selection.span !== null || chosen());

  const atHand = new Set(tagsAtHand(tagSet.current));
  const inMenu = (tag: Tag, group: number): Pick<Action, 'menu'> =>
    atHand.has(tag) ? { menu: { section: 'Annotate', group } } : {};
  const tagActions = inTreeOrder(tagSet.current.tags).flatMap(({ item: tag }): Action[] => {
    const name = lineageOf(tagSet.current, tag.id)
      .map((above) => above.name)
      .join(' › ');
    return [
      {
        id: `tag.${tag.id}`,
        label: `Tag as ${name}`,
        ...inMenu(tag, 1),
        ...(tag.shortcut && { shortcut: tag.shortcut }),
        scope: 'page',
        enabled: canTag,
        run: () => annotating.tag(tag),
      },
      {
        id: `tag-exactly.${tag.id}`,
        label: `Tag exactly what is selected as ${name}`,
        ...inMenu(tag, 2),
        ...(tag.shortcut && { shortcut: `Alt+${tag.shortcut}` }),
        scope: 'page',
        enabled: () => !resizing() && selection.range !== null,
        run: () => annotating.tag(tag, true),
      },
    ];
  });

  const edge = (
    id: string,
    label: string,
    shortcut: string,
    ...move: Parameters<typeof annotating.moveEdge>
  ): Action => ({
    id: `annotation.${id}`,
    label,
    menu: { section: 'Annotate', group: 4 },
    shortcut,
    scope: 'page',
    enabled: () => chosen() && !resizing(),
    run: () => annotating.moveEdge(...move),
  });

  return [
    ...tagActions,
    {
      id: 'tag.choose',
      label: 'Choose a tag',
      menu: { section: 'Annotate', group: 1 },
      shortcut: 'T',
      scope: 'page',
      enabled: canTag,
      run: () => {
        overlays.open = TAG_PALETTE;
      },
    },
    {
      id: 'annotation.resize',
      label: 'Resize with the selection',
      menu: { section: 'Annotate', group: 3 },
      shortcut: 'E',
      scope: 'page',
      enabled: () => chosen() && !resizing(),
      run: () => {
        annotating.beginResize();
        reader.handle?.focus();
      },
    },
    {
      id: 'annotation.finish-resize',
      label: 'Set the new span',
      menu: { section: 'Annotate', group: 3 },
      shortcut: 'Enter',
      scope: 'reader',
      enabled: resizing,
      run: () => annotating.finishResize(selection.exact),
    },
    {
      id: 'annotation.finish-resize-exactly',
      label: 'Set exactly the new span',
      menu: { section: 'Annotate', group: 3 },
      shortcut: 'Alt+Enter',
      scope: 'reader',
      enabled: resizing,
      run: () => annotating.finishResize(true),
    },
    edge('end-later', 'Move end one word on', 'Alt+ArrowRight', 'end', 'word', 1),
    edge('end-earlier', 'Move end one word back', 'Alt+ArrowLeft', 'end', 'word', -1),
    edge('start-later', 'Move start one word on', 'Mod+Alt+ArrowRight', 'start', 'word', 1),
    edge('start-earlier', 'Move start one word back', 'Mod+Alt+ArrowLeft', 'start', 'word', -1),
    {
      id: 'annotation.delete',
      label: 'Delete annotation',
      menu: { section: 'Annotate', group: 5 },
      shortcut: 'Delete',
      scope: 'page',
      enabled: () => chosen() && !resizing(),
      run: () => {
        if (selection.annotation) annotating.delete(selection.annotation);
      },
    },
  ];
}
