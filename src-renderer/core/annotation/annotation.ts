import type { AttributeValues } from '../attribute/value';
import type { FollowUp } from '../follow-up/follow-up';
import type { Comment } from '../review/comment';
import type { Decision } from '../review/decision';
import type { Quote } from '../span/quote';
import type { Span } from '../span/span';

/** A span of one document with a tag. Its span never splits a grapheme cluster. */
export interface Annotation extends Span {
  id: string;
  documentId: string;
  tagId: string;
  /** The version of the tag set that it was made under. */
  tagSetVersion: number;
  quote: Quote;
  /**
   * Where it leaves words out between `start` and `end`, the stretches that it takes: two or more in order that do not
   * touch, the first from `start`, the last to `end`. Other tools make such; here its place is the whole stretch.
   */
  parts?: Span[] | undefined;
  attributes: AttributeValues;
  /** Plain text, empty when there is none. */
  note: string;
  annotator: string;
  /** ISO 8601, UTC. */
  createdAt: string;
  /** ISO 8601, UTC. */
  updatedAt: string;
  /** One for each reviewer who has decided: the latest of each. */
  decisions: Decision[];
  comments: Comment[];
  /** What became of what it says; left out as long as nobody has said anything. */
  followUp?: FollowUp;
}
