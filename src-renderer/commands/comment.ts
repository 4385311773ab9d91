import type { Annotation } from '../core/annotation/annotation';
import type { Change } from '../core/change/change';
import type { Author } from './author';
import { revise } from './revise-annotation';

/**
 * Says something of an annotation; `replyTo` is the comment that is answered, `null` for a new thread. An answer opens
 * a thread that was settled. Throws a RangeError where there is no such thread or nothing is said.
 */
export function writeComment(
  author: Author,
  annotation: Annotation,
  text: string,
  replyTo: string | null = null,
): Change {
  if (text === '') throw new RangeError('A comment needs words');
  if (replyTo !== null) requireThread(annotation, replyTo);
  const { annotator } = author;
  const comments = [
    ...annotation.comments.map((comment) =>
      comment.id === replyTo ? { ...comment, resolved: false } : comment,
    ),
    { id: author.newId(), annotator, at: author.now(), text, replyTo, resolved: false },
  ];
  const label = replyTo === null ? 'Comment' : 'Answer';
  return revise(author, 'annotation.comment', label, annotation, { comments });
}

/** Settles a thread by the comment that begins it, or opens it again. Throws a RangeError where there is none. */
export function resolveThread(author: Author, annotation: Annotation, id: string, resolved: boolean): Change {
  requireThread(annotation, id);
  const comments = annotation.comments.map((comment) =>
    comment.id === id ? { ...comment, resolved } : comment,
  );
  const label = resolved ? 'Resolve comment' : 'Open comment again';
  return revise(author, 'annotation.resolve', label, annotation, { comments });
}

function requireThread({ comments }: Annotation, id: string): void {
  if (!comments.some((comment) => comment.id === id && comment.replyTo === null))
    throw new RangeError(`${id} begins no thread here`);
}
