import type { Action } from '../../state/actions.svelte';
import type { Workbench } from '../../state/workbench';

/** What is done with the attributes of the chosen annotation, besides what their rows do. */
export function attributesActions({ entry, reader, rows, selection }: Workbench): Action[] {
  const free = () => selection.range === null && selection.resizingId === null;
  return [
    {
      id: 'attributes.enter',
      label: 'Enter attributes',
      menu: { section: 'Annotate', group: 3 },
      shortcut: 'A',
      scope: 'page',
      enabled: () => free() && rows.attributes.length > 0,
      run: () => {
        if (selection.annotation) reader.handle?.reveal(selection.annotation);
        rows.begin();
      },
    },
    {
      id: 'attributes.accept-all',
      label: 'Accept all that is proposed',
      menu: { section: 'Annotate', group: 3 },
      shortcut: 'Mod+Enter',
      scope: 'page',
      enabled: () =>
        Object.values(selection.annotation?.attributes ?? {}).some(({ origin }) => origin === 'proposed'),
      run: () => {
        entry.acceptAll();
        rows.finish();
      },
    },
    {
      id: 'attributes.evidence',
      label: () => `Use as evidence for ${rows.attribute?.name ?? 'an attribute'}`,
      menu: { section: 'Annotate', group: 3 },
      shortcut: 'Enter',
      scope: 'reader',
      enabled: () => rows.attribute !== null && selection.span !== null && selection.resizingId === null,
      run: () => {
        if (selection.span) entry.takeWords(selection.span);
      },
    },
  ];
}
