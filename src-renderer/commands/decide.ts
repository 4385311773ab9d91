import type { Annotation } from '../core/annotation/annotation';
import type { Change } from '../core/change/change';
import { withDecision, withoutDecisionBy, type Verdict } from '../core/review/decision';
import type { Author } from './author';
import { revise } from './revise-annotation';

const labels: Record<Verdict, string> = { confirmed: 'Confirm', rejected: 'Reject', discuss: 'Discuss' };

/** Decides on an annotation, in the place of what this reviewer decided before; others' decisions stay. */
export function decide(author: Author, annotation: Annotation, verdict: Verdict): Change {
  const decision = { verdict, reviewer: author.annotator, at: author.now(), reason: '' };
  const decisions = withDecision(annotation.decisions, decision);
  return revise(author, 'annotation.decide', labels[verdict], annotation, { decisions });
}

/** Takes this reviewer's decision back. */
export const openAgain = (author: Author, annotation: Annotation): Change =>
  revise(author, 'annotation.open-again', 'Open again', annotation, {
    decisions: withoutDecisionBy(annotation.decisions, author.annotator),
  });
