export type Verdict = 'confirmed' | 'rejected' | 'discuss';

/** A reviewer's verdict on an annotation. Without any it is open. */
export interface Decision {
  verdict: Verdict;
  reviewer: string;
  /** ISO 8601, UTC. */
  at: string;
  /** Plain text, empty when there is none. */
  reason: string;
}

/** The verdict that stands: the newest; `null` while the annotation is open. */
export const verdictOf = (decisions: readonly Decision[]): Verdict | null =>
  decisions.reduce<Decision | null>((newest, one) => (newest && newest.at > one.at ? newest : one), null)
    ?.verdict ?? null;
