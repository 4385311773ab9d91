export type Unit = 'ms' | 'bytes' | 'nodes';

/** One line of a benchmark: one system in one measure. */
export interface Row {
  measure: string;
  /** Length of the document's text in UTF-16 code units. */
  characters: number;
  annotations: number;
  system: string;
  median: number;
  unit: Unit;
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
  /** `Marginalia` where nothing else is said. */
  system?: string;
  goal: number | null;
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
export function rowsOf(comparison: Comparison): [Row, Row] {
  const { measure, characters, annotations, system = 'Marginalia', goal, ours, baseline } = comparison;
  const ourMedian = median(ours);
  const theirMedian = median(baseline.runs);
  const ratio = ourMedian / theirMedian;
  const both = { measure, characters, annotations, unit: 'ms' as const, baseline: rounded(theirMedian) };
  return [
    {
      ...both,
      system,
      median: rounded(ourMedian),
      ratio: rounded(ratio),
      goal,
      met: goal === null ? null : ratio <= goal,
    },
    { ...both, system: baseline.system, median: rounded(theirMedian), ratio: 1, goal: null, met: null },
  ];
}
