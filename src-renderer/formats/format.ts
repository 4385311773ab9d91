import type { LibraryData } from '../core/library/library-data';

/** Something wrong with a file, and where. */
export interface FormatProblem {
  /** The place in the file, e.g. `documents[0].annotations[3].end`; empty for the file as a whole. */
  path: string;
  /** Goes on from the path: `is missing`. */
  message: string;
}

export type ParseResult = { ok: true; value: LibraryData } | { ok: false; problems: FormatProblem[] };

/** A way to write a library as one text, and to read it again. Both are pure: same content, same text. */
export interface Format {
  id: string;
  /** As a menu names it. */
  name: string;
  /** Without the dot. */
  extension: string;
  mediaType: string;
  write(library: LibraryData): string;
  read(fileText: string): ParseResult;
}
