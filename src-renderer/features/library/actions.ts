import type { Action } from '../../state/actions.svelte';
import { READ } from '../../state/views.svelte';
import type { Workbench } from '../../state/workbench';

/** Going from document to document, and taking one away. */
export function libraryActions({ actions, desk, library, notices, open }: Workbench): Action[] {
  const shown = () => open.page?.document ?? null;

  function go(by: 1 | -1): void {
    const at = library.documents.findIndex((document) => document.id === shown()?.id);
    const next = library.documents[at < 0 ? 0 : at + by];
    if (next) void desk.show(next);
  }

  return [
    {
      id: 'document.close',
      label: 'Close document',
      menu: { section: 'File', group: 2 },
      shortcut: 'Mod+W',
      view: READ,
      enabled: () => shown() !== null,
      run: () => desk.show(null),
    },
    {
      id: 'document.remove',
      label: 'Remove document from the library',
      menu: { section: 'File', group: 2 },
      view: READ,
      enabled: () => shown() !== null,
      run: async () => {
        const document = shown();
        if (!document) return;
        const { annotations } = await desk.remove(document);
        notices.tell(
          `Removed “${document.title}” with ${annotations} ${annotations === 1 ? 'annotation' : 'annotations'}.`,
          {
            label: 'Undo',
            onClick: () => actions.run('history.undo'),
          },
        );
      },
    },
    {
      id: 'document.next',
      label: 'Next document',
      menu: { section: 'Go', group: 3 },
      shortcut: 'Mod+PageDown',
      enabled: () => library.documents.length > 0,
      run: () => go(1),
    },
    {
      id: 'document.previous',
      label: 'Previous document',
      menu: { section: 'Go', group: 3 },
      shortcut: 'Mod+PageUp',
      enabled: () => library.documents.length > 0,
      run: () => go(-1),
    },
    {
      id: 'library.focus',
      label: 'Go to the library',
      menu: { section: 'Go', group: 2 },
      shortcut: 'Mod+L',
      enabled: () => library.documents.length > 0,
      run: () => document.querySelector<HTMLElement>('[data-document]')?.focus(),
    },
  ];
}
