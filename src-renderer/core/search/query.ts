import type { Span } from '../span/span';

/** What is looked for in a document, as the user typed it. */
export interface Query {
  text: string;
  wholeWord: boolean;
  matchCase: boolean;
  /** Whether `text` is a regular expression; else every character stands for itself. */
  regularExpression: boolean;
}

/** What came of a search. */
export type Outcome =
  /** In document order, none overlapping another; `more` when there are others beyond the limit. */
  | { kind: 'hits'; hits: Span[]; more: boolean }
  /** The regular expression is none; the reason is JavaScript's own, e.g. `Unterminated group`. */
  | { kind: 'invalid'; reason: string };

/** As many hits as are found at most. */
export const MOST_HITS = 20_000;
