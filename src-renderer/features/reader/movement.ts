import { blockStart, sentenceStart } from '../../core/text/landmarks';
import type { Action } from '../../state/actions.svelte';
import type { Workbench } from '../../state/workbench';

/** Walking and extending by what the text view has no keys for: sentences and paragraphs. */
export function movementActions({ open, selection, reader }: Workbench): Action[] {
  const units = [
    { name: 'sentence', key: 'Mod+Alt', to: sentenceStart },
    { name: 'paragraph', key: 'Mod', to: blockStart },
  ];
  const ways = [
    { words: 'Next', extend: 'Extend to next', arrow: 'ArrowDown', direction: 1 },
    { words: 'Previous', extend: 'Extend to previous', arrow: 'ArrowUp', direction: -1 },
  ] as const;

  function move(to: typeof sentenceStart, direction: 1 | -1, extend: boolean): void {
    const { page } = open;
    if (!page) return;
    const { range, caret } = selection;
    const anchor = range ? (caret === range.start ? range.end : range.start) : caret;
    const target = to(page.text, page.blocks, caret, direction);
    const isExtended = extend && target !== anchor;
    if (!isExtended && selection.resizingId === null && selection.attributeId === null) selection.clear();
    selection.select(
      isExtended ? { start: Math.min(anchor, target), end: Math.max(anchor, target) } : null,
      target,
    );
    reader.handle?.reveal({ start: target, end: target });
    reader.handle?.focus();
  }

  return units.flatMap(({ name, key, to }) =>
    ways.flatMap(({ words, extend, arrow, direction }): Action[] => [
      {
        id: `reader.${name}.${direction}`,
        label: `${words} ${name}`,
        menu: { section: 'Go', group: 4 },
        shortcut: `${key}+${arrow}`,
        scope: 'page',
        enabled: () => open.page !== null,
        run: () => move(to, direction, false),
      },
      {
        id: `reader.extend.${name}.${direction}`,
        label: `${extend} ${name}`,
        menu: { section: 'Edit', group: 3 },
        shortcut: key === 'Mod' ? `Mod+Shift+${arrow}` : `Mod+Alt+Shift+${arrow}`,
        scope: 'page',
        enabled: () => open.page !== null,
        run: () => move(to, direction, true),
      },
    ]),
  );
}
