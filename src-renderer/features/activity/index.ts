import type { Subject } from '../../core/activity/account';
import type { Action } from '../../state/actions.svelte';
import { READ } from '../../state/views.svelte';
import type { Workbench } from '../../state/workbench';
import type { Feature } from '../feature';
import { ACTIVITY } from './activity-id';
import ActivityDialog from './ActivityDialog.svelte';

/** Who changed what when: of an annotation, of a document, and the whole log as a file. */
export const activity: Feature = {
  panels: [{ region: 'overlay', order: 65, component: ActivityDialog }],
  actions: activityActions,
};

function activityActions({ activity, library, open, overlays, selection }: Workbench): Action[] {
  function show(subject: Subject): void {
    void activity.begin(subject);
    overlays.open = ACTIVITY;
  }
  return [
    {
      id: 'activity.annotation',
      label: 'History of the annotation',
      menu: { section: 'Annotate', group: 5 },
      shortcut: 'H',
      scope: 'page',
      view: READ,
      enabled: () => selection.annotation !== null,
      run: () => show({ of: 'annotation', id: selection.annotation!.id }),
    },
    {
      id: 'activity.document',
      label: 'Activity in this document',
      menu: { section: 'View', group: 4 },
      shortcut: 'Mod+Shift+H',
      view: READ,
      enabled: () => open.page !== null,
      run: () => show({ of: 'document', id: open.page!.document.id }),
    },
    {
      id: 'activity.export',
      label: 'Export the log of changes…',
      menu: { section: 'File', group: 3 },
      enabled: () => library.documents.length > 0,
      run: () => activity.exportLog(),
    },
  ];
}
