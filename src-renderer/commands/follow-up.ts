import type { Annotation } from '../core/annotation/annotation';
import type { Change } from '../core/change/change';
import type { Document } from '../core/document/document';
import { NO_FOLLOW_UP, type Evidence, type Status } from '../core/follow-up/follow-up';
import { quoteOf } from '../core/span/quote';
import type { Span } from '../core/span/span';
import type { Author } from './author';
import { revise } from './revise-annotation';

/** Says how it stands with what an annotation says. */
export function setStatus(author: Author, annotation: Annotation, status: Status): Change {
  const { evidence, steps } = annotation.followUp ?? NO_FOLLOW_UP;
  const step = { status, annotator: author.annotator, at: author.now() };
  return revise(author, 'annotation.status', `Status: ${status}`, annotation, {
    followUp: { steps: [...steps, step], evidence },
  });
}

/** Gives words of a document as evidence of what became of it. */
export function giveEvidence(
  author: Author,
  annotation: Annotation,
  { sha256, title }: Document,
  text: string,
  { start, end }: Span,
): Change {
  const { evidence, steps } = annotation.followUp ?? NO_FOLLOW_UP;
  const { annotator } = author;
  const quote = quoteOf(text, { start, end });
  const given: Evidence = { sha256, title, start, end, quote, annotator, at: author.now() };
  return revise(author, 'annotation.evidence', 'Give evidence', annotation, {
    followUp: { steps, evidence: [...evidence, given] },
  });
}

/** Takes a piece of evidence away. */
export function removeEvidence(author: Author, annotation: Annotation, removed: Evidence): Change {
  const { evidence, steps } = annotation.followUp ?? NO_FOLLOW_UP;
  return revise(author, 'annotation.evidence', 'Remove evidence', annotation, {
    followUp: { steps, evidence: evidence.filter((one) => one !== removed) },
  });
}
