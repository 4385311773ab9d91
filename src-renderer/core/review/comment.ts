/** What someone says of an annotation. Comments stand in the order in which they were written. */
export interface Comment {
  /** Unique among the comments of its annotation. */
  id: string;
  annotator: string;
  /** ISO 8601, UTC. */
  at: string;
  /** Plain text, never empty. */
  text: string;
  /** The comment that it answers, which begins a thread; `null` where it begins one itself. */
  replyTo: string | null;
  /** Whether the thread that it begins is settled; never of an answer. */
  resolved: boolean;
}

/** A comment with the answers to it. */
export interface Thread {
  first: Comment;
  replies: Comment[];
}

/** Comments by thread, both in the order of writing. */
export const threadsOf = (comments: readonly Comment[]): Thread[] =>
  comments
    .filter(({ replyTo }) => replyTo === null)
    .map((first) => ({ first, replies: comments.filter(({ replyTo }) => replyTo === first.id) }));

/** How many threads are not settled. */
export const openThreads = (comments: readonly Comment[]): number =>
  comments.filter(({ replyTo, resolved }) => replyTo === null && !resolved).length;
