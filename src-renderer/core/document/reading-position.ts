import type { Stretches } from '../span/stretches';

/** Where reading stopped in a document: view state, not part of the library's content. */
export interface ReadingPosition {
  documentId: string;
  /** First visible line's start, in UTF-16 code units of the document. */
  top: number;
  /** How far that line is scrolled out of sight, in CSS pixels. */
  into: number;
  /** The caret, in UTF-16 code units of the document. */
  caret: number;
  /** What has been on the screen when reading came to rest; a row of an earlier version lacks it. */
  seen?: Stretches;
}
