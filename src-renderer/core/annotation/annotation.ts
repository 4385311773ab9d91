import type { Quote } from '../span/quote';
import type { Span } from '../span/span';

/** A span of one document with a tag. Its span never splits a grapheme cluster. */
export interface Annotation extends Span {
  id: string;
  documentId: string;
  tagId: string;
  quote: Quote;
  /** Plain text, empty when there is none. */
  note: string;
  annotator: string;
  /** ISO 8601, UTC. */
  createdAt: string;
  /** ISO 8601, UTC. */
  updatedAt: string;
}
