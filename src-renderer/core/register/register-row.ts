import type { Annotation } from '../annotation/annotation';
import type { Document } from '../document/document';

/** One annotation as the register lists it. */
export interface RegisterRow {
  annotation: Annotation;
  document: Document;
  /** ISO 8601: the day that the document gives itself; `null` where it gives none or it is not read yet. */
  day: string | null;
  /** What the reader of the register may see of it while reviewing blind; all where left out. */
  seen?: Pick<Annotation, 'decisions' | 'comments'>;
}

/** What others decided on a row and said of it, as far as it may be seen. */
export const seenOf = ({ annotation, seen }: RegisterRow): Pick<Annotation, 'decisions' | 'comments'> =>
  seen ?? annotation;
