import type { Quote } from '../span/quote';
import type { Span } from '../span/span';

/** What became of what was said, in the order in which it is asked. */
export const STATUSES = ['open', 'under way', 'fulfilled', 'lapsed', 'superseded'] as const;

export type Status = (typeof STATUSES)[number];

/** Somebody said what became of it. */
export interface StatusStep {
  status: Status;
  annotator: string;
  /** ISO 8601, UTC. */
  at: string;
}

/**
 * Words, of whatever document, that show what became of it. The document goes by its hash, so that the link holds in
 * every library that has it and says what it said where it is gone.
 */
export interface Evidence extends Span {
  sha256: string;
  /** The title of the document when its words were given. */
  title: string;
  quote: Quote;
  annotator: string;
  /** ISO 8601, UTC. */
  at: string;
}

export interface FollowUp {
  /** In the order in which they were taken: the last says how it stands. */
  steps: readonly StatusStep[];
  /** In the order in which it was given. */
  evidence: readonly Evidence[];
}

export const NO_FOLLOW_UP: FollowUp = { steps: [], evidence: [] };

/** How it stands: open as long as nobody has said otherwise. */
export const statusOf = ({ followUp }: { followUp?: FollowUp }): Status =>
  followUp?.steps.at(-1)?.status ?? 'open';

const OVER: readonly Status[] = ['fulfilled', 'lapsed', 'superseded'];

/** Whether nothing is to be done about it any more. */
export const isOver = (annotation: { followUp?: FollowUp }): boolean => OVER.includes(statusOf(annotation));
