import type { Component } from 'svelte';
import type { Action } from '../state/actions.svelte';
import type { Workbench } from '../state/workbench';

/** Where in the window a panel stands. The window's layout knows regions, never features. */
export type Region =
  'header' | 'sidebar' | 'page' | 'beside-selection' | 'margin' | 'status' | 'status-end' | 'overlay';

export interface Panel {
  region: Region;
  component: Component;
  /** Panels of one region stand in this order. */
  order: number;
}

/** A capability of the workbench, in a folder of its own with one line in `registry.ts`. */
export interface Feature {
  panels?: Panel[];
  actions?(workbench: Workbench): Action[];
}
