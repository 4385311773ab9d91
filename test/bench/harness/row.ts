/** One line of a benchmark: one system in one measure. */
export interface Row {
  measure: string;
  /** Length of the document's text in UTF-16 code units. */
  characters: number;
  annotations: number;
  system: string;
  median: number;
  unit: 'ms';
  /** The baseline's median in the same run. */
  baseline: number;
  /** `median` by `baseline`. */
  ratio: number;
  /** The largest ratio that is good enough; `null` where the row only serves for comparison. */
  goal: number | null;
  met: boolean | null;
}

export interface Comparison {
  measure: string;
  characters: number;
  annotations: number;
  goal: number;
  /** Milliseconds of each run. */
  ours: number[];
  baseline: { system: string; runs: number[] };
}

export function median(runs: readonly number[]): number {
  const sorted = [...runs].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length === 0) throw new Error('No runs, no median');
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

const rounded = (value: number) => Math.round(value * 100) / 100;

/** Our row and the baseline's. Whether a goal is met is decided on the ratio before it is rounded. */
export function rowsOf({ measure, characters, annotations, goal, ours, baseline }: Comparison): [Row, Row] {
  const ourMedian = median(ours);
  const theirMedian = median(baseline.runs);
  const ratio = ourMedian / theirMedian;
  const both = { measure, characters, annotations, unit: 'ms' as const, baseline: rounded(theirMedian) };
  return [
    {
      ...both,
      system: 'Marginalia',
      median: rounded(ourMedian),
      ratio: rounded(ratio),
      goal,
      met: ratio <= goal,
    },
    { ...both, system: baseline.system, median: rounded(theirMedian), ratio: 1, goal: null, met: null },
  ];
}
