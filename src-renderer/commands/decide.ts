import type { Annotation } from '../core/annotation/annotation';
import type { Change } from '../core/change/change';
import { decisionBy, withDecision, withoutDecisionBy, type Verdict } from '../core/review/decision';
import { counted } from '../core/words/counted';
import { signed, type Author } from './author';
import { revise } from './revise-annotation';

const labels: Record<Verdict, string> = { confirmed: 'Confirm', rejected: 'Reject', discuss: 'Discuss' };

/** Decides on an annotation, in the place of what this reviewer decided before; others' decisions stay. */
export function decide(author: Author, annotation: Annotation, verdict: Verdict): Change {
  const decision = { verdict, reviewer: author.annotator, at: author.now(), reason: '' };
  const decisions = withDecision(annotation.decisions, decision);
  return revise(author, 'annotation.decide', labels[verdict], annotation, { decisions });
}

/**
 * Decides on many annotations as one step of undo. Those on which this reviewer has decided so are left as they are;
 * `null` where that is all of them.
 */
export function decideAll(
  author: Author,
  annotations: readonly Annotation[],
  verdict: Verdict,
): Change | null {
  const others = annotations.filter(
    ({ decisions }) => decisionBy(decisions, author.annotator)?.verdict !== verdict,
  );
  if (others.length === 0) return null;
  const at = author.now();
  const decisions = others.map((annotation) => decide({ ...author, now: () => at }, annotation, verdict));
  const documentIds = new Set(others.map(({ documentId }) => documentId));
  return signed(author, {
    command: 'annotation.decide-all',
    label: `${labels[verdict]} ${counted(others.length, 'annotation')}`,
    documentId: documentIds.size === 1 ? others[0]!.documentId : null,
    edits: decisions.flatMap(({ edits }) => edits),
  });
}

/** Takes this reviewer's decision back. */
export const openAgain = (author: Author, annotation: Annotation): Change =>
  revise(author, 'annotation.open-again', 'Open again', annotation, {
    decisions: withoutDecisionBy(annotation.decisions, author.annotator),
  });
