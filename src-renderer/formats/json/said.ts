import type { CorpusAnnotation } from '../../core/corpus/corpus';
import type { Comment } from '../../core/review/comment';
import type { Decision, Verdict } from '../../core/review/decision';
import { objectsOf, timeOf, wordsOf } from './json-value';

const verdicts: readonly Verdict[] = ['confirmed', 'rejected', 'discuss'];

export const verdictIn = (value: unknown): Verdict | null => verdicts.find((one) => one === value) ?? null;

/** Decisions and comments as formats that have no place for them carry them, each in a field of ours. */
export const saidOf = ({ decisions, comments }: CorpusAnnotation) => ({
  ...(decisions.length > 0 && { decisions }),
  ...(comments.length > 0 && { comments }),
});

/** Those that are sound of what such a field holds. */
export function decisionsIn(value: unknown): Decision[] {
  const byReviewer = new Map<string, Decision>();
  for (const { verdict, reviewer, at, reason } of objectsOf(value)) {
    const known = verdictIn(verdict);
    const time = timeOf(at);
    if (known && time)
      byReviewer.set(wordsOf(reviewer), {
        verdict: known,
        reviewer: wordsOf(reviewer),
        at: time,
        reason: wordsOf(reason),
      });
  }
  return [...byReviewer.values()];
}

export function commentsIn(value: unknown): Comment[] {
  const begun = new Set<string>();
  const ids = new Set<string>();
  return objectsOf(value).flatMap(({ id, annotator, at, text, replyTo, resolved }): Comment[] => {
    const time = timeOf(at);
    const own = wordsOf(id);
    const answered = replyTo === null || replyTo === undefined ? null : wordsOf(replyTo);
    if (
      !time ||
      own === '' ||
      ids.has(own) ||
      wordsOf(text) === '' ||
      (answered !== null && !begun.has(answered))
    )
      return [];
    ids.add(own);
    if (answered === null) begun.add(own);
    const isResolved = resolved === true && answered === null;
    return [
      {
        id: own,
        annotator: wordsOf(annotator),
        at: time,
        text: wordsOf(text),
        replyTo: answered,
        resolved: isResolved,
      },
    ];
  });
}

/** A verdict of which nobody says whose it is; the time is given when it becomes a row of a library. */
export function verdictAlone(value: unknown): Decision[] {
  const verdict = verdictIn(value);
  return verdict ? [{ verdict, reviewer: '', at: '', reason: '' }] : [];
}
