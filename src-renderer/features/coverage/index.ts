import type { Feature } from '../feature';
import { coverageActions } from './actions';
import { COVERAGE } from './coverage-id';
import Coverage from './Coverage.svelte';

/** What was not tagged and may have been missed, each place one key from being tagged or dismissed for good. */
export const coverage: Feature = {
  view: COVERAGE,
  views: [{ id: COVERAGE, name: 'Coverage', order: 60, shortcut: 'Mod+6', component: Coverage }],
  actions: coverageActions,
};
