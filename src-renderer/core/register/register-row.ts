import type { Annotation } from '../annotation/annotation';
import type { Document } from '../document/document';

/** One annotation as the register lists it. */
export interface RegisterRow {
  annotation: Annotation;
  document: Document;
  /** ISO 8601: the day that the document gives itself; `null` where it gives none or it is not read yet. */
  day: string | null;
}
