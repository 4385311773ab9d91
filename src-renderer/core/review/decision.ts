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

/** Whether nobody has decided on an annotation yet. */
export const isOpen = ({ decisions }: { decisions: readonly Decision[] }): boolean => decisions.length === 0;

/** What this reviewer has decided; `null` while that is nothing. */
export const decisionBy = (decisions: readonly Decision[], reviewer: string): Decision | null =>
  decisions.find((decision) => decision.reviewer === reviewer) ?? null;

/** The decisions with this one in the place of what its reviewer decided before. */
export const withDecision = (decisions: readonly Decision[], decision: Decision): Decision[] => [
  ...withoutDecisionBy(decisions, decision.reviewer),
  decision,
];

/** The decisions but this reviewer's. */
export const withoutDecisionBy = (decisions: readonly Decision[], reviewer: string): Decision[] =>
  decisions.filter((decision) => decision.reviewer !== reviewer);
