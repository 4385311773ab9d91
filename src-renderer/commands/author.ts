import type { Change, Edit } from '../core/change/change';

/** Who changes something, and where times and ids come from; commands have no clock and no chance of their own. */
export interface Author {
  annotator: string;
  /** ISO 8601, UTC. */
  now(): string;
  newId(): string;
}

export interface Draft {
  command: string;
  label: string;
  documentId: string | null;
  edits: Edit[];
}

/** Signs a change with its author and time. */
export const signed = (author: Author, draft: Draft): Change => ({
  ...draft,
  annotator: author.annotator,
  at: author.now(),
  kind: 'do',
  target: null,
});
