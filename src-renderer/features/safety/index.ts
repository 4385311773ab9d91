import type { Action } from '../../state/actions.svelte';
import type { Workbench } from '../../state/workbench';
import type { Feature } from '../feature';
import { RESTORE, SNAPSHOTS, VERIFY } from './dialog-ids';
import RestoreDialog from './RestoreDialog.svelte';
import SnapshotsDialog from './SnapshotsDialog.svelte';
import VerifyDialog from './VerifyDialog.svelte';

/** Snapshots and going back to one; proving that the library holds; taking all of it out. */
export const safety: Feature = {
  panels: [
    { region: 'overlay', order: 60, component: RestoreDialog },
    { region: 'overlay', order: 61, component: SnapshotsDialog },
    { region: 'overlay', order: 62, component: VerifyDialog },
  ],
  actions: safetyActions,
};

function safetyActions({ diagnosing, exchange, library, overlays }: Workbench): Action[] {
  const opening = (id: string, label: string, menu: NonNullable<Action['menu']>): Action => ({
    id,
    label,
    menu,
    run: () => {
      overlays.open = id;
    },
  });
  return [
    opening(RESTORE, 'Restore…', { section: 'File', group: 4 }),
    opening(SNAPSHOTS, 'Snapshots…', { section: 'File', group: 4 }),
    {
      id: 'safety.export-everything',
      label: 'Export everything…',
      menu: { section: 'Help', group: 2 },
      enabled: () => library.documents.length > 0,
      run: () => exchange.exportLibrary(),
    },
    opening(VERIFY, 'Verify library', { section: 'Help', group: 2 }),
    {
      id: 'safety.diagnostic-bundle',
      label: 'Save a diagnostic bundle…',
      menu: { section: 'Help', group: 2 },
      run: () => diagnosing.save(),
    },
  ];
}
