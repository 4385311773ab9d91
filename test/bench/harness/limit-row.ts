import { median, type Row } from './row';

/** A row whose goal is a figure and not another system: the figure is the baseline, and the ratio may be 1. */
export function limitRow(
  what: Pick<Row, 'measure' | 'characters' | 'annotations' | 'unit'>,
  runs: readonly number[],
  limit: number,
): Row {
  const ours = median(runs);
  const ratio = ours / limit;
  return {
    measure: what.measure,
    characters: what.characters,
    annotations: what.annotations,
    system: 'Marginalia',
    median: Math.round(ours * 100) / 100,
    unit: what.unit,
    baseline: limit,
    ratio: Math.round(ratio * 100) / 100,
    goal: 1,
    met: ratio <= 1,
  };
}
