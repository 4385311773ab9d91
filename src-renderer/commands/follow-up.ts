import type { Annotation } from '../core/annotation/annotation';
import type { Change } from '../core/change/change';
import type { Document } from '../core/document/document';
import { NO_FOLLOW_UP, type Evidence, type FollowUp, type Status } from '../core/follow-up/follow-up';
import { quoteOf } from '../core/span/quote';
import type { Span } from '../core/span/span';
import type { Author } from './author';
import { revise } from './revise-annotation';

/** Says how it stands with what an annotation says. */
export function setStatus(author: Author, annotation: Annotation, status: Status): Change {
  const { steps } = annotation.followUp ?? NO_FOLLOW_UP;
  const step = { status, annotator: author.annotator, at: author.now() };
  return followUp(author, 'annotation.status', `Status: ${status}`, annotation, { steps: [...steps, step] });
}

/** Gives words of a document as evidence of what became of it. */
export function giveEvidence(
  author: Author,
  annotation: Annotation,
  { sha256, title }: Document,
  text: string,
  { start, end }: Span,
): Change {
  const { evidence } = annotation.followUp ?? NO_FOLLOW_UP;
  const { annotator } = author;
  const quote = quoteOf(text, { start, end });
  const given: Evidence = { sha256, title, start, end, quote, annotator, at: author.now() };
  return followUp(author, 'annotation.evidence', 'Give evidence', annotation, {
    evidence: [...evidence, given],
  });
}

/** Takes a piece of evidence away. */
export function removeEvidence(author: Author, annotation: Annotation, removed: Evidence): Change {
  const { evidence } = annotation.followUp ?? NO_FOLLOW_UP;
  return followUp(author, 'annotation.evidence', 'Remove evidence', annotation, {
    evidence: evidence.filter((one) => one !== removed),
  });
}

const followUp = (
  author: Author,
  command: string,
  label: string,
  annotation: Annotation,
  change: Partial<FollowUp>,
): Change =>
  revise(author, command, label, annotation, {
    followUp: { ...(annotation.followUp ?? NO_FOLLOW_UP), ...change },
  });
