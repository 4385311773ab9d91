import { decisionBy, type Decision } from './decision';

export interface Progress {
  done: number;
  left: number;
  /** Seconds from one decision to the next; `null` while there are too few to tell. */
  secondsEach: number | null;
}

/** A longer time between two decisions, in seconds, is a break and no work on either. */
const BREAK = 300;
/** The pace is that of so many of the last steps … */
const STEPS = 20;
/** … and of at least so many. */
const FEWEST = 3;

/** How far a reviewer is with these annotations, and how fast of late. */
export function progressOf(
  annotations: readonly { decisions: readonly Decision[] }[],
  name: string,
): Progress {
  const times = annotations
    .flatMap(({ decisions }) => decisionBy(decisions, name)?.at ?? [])
    .sort()
    .map((at) => Date.parse(at) / 1000);
  // Decisions made together in one go have one time, and tell nothing of the pace.
  const steps = times
    .slice(1)
    .map((time, at) => time - times[at]!)
    .filter((seconds) => seconds > 0 && seconds <= BREAK)
    .slice(-STEPS);
  const secondsEach =
    steps.length < FEWEST ? null : steps.reduce((sum, seconds) => sum + seconds, 0) / steps.length;
  return { done: times.length, left: annotations.length - times.length, secondsEach };
}
