import type { Action } from '../../state/actions.svelte';
import type { Workbench } from '../../state/workbench';
import type { Feature } from '../feature';
import Charts from './Charts.svelte';
import { exportPicture } from './export-picture';

const CHARTS = 'charts';

/** The register as pictures: who in which areas, over time, how firmly, and how far the review is. */
export const charts: Feature = {
  view: CHARTS,
  views: [{ id: CHARTS, name: 'Charts', order: 50, shortcut: 'Mod+5', component: Charts }],
  actions: chartsActions,
};

function chartsActions({ charts, exchange }: Workbench): Action[] {
  const exporting = (kind: 'svg' | 'png'): Action => ({
    id: `charts.${kind}`,
    label: () => `Export “${charts.chosen?.title ?? 'the chart'}” as ${kind.toUpperCase()}…`,
    menu: { section: 'File', group: 3 },
    enabled: () => charts.chosen !== null && !charts.asTable.has(charts.chosen.id),
    run: () => exportPicture(exchange, charts.chosen!, kind),
  });
  return [exporting('svg'), exporting('png')];
}
