import type { Stretches } from '../span/stretches';

/** How the bytes of a document were read; the byte order mark is not part of the text. */
export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be';

/** One local text file as it was read. Its text is kept apart, under its hash, and never changes. */
export interface Document {
  id: string;
  title: string;
  /** The name alone, never a path. */
  fileName: string;
  /** SHA-256 of the file's bytes, 64 lower-case hexadecimal digits; also the key of its text. */
  sha256: string;
  encoding: Encoding;
  byteLength: number;
  /** Length of the text in UTF-16 code units. */
  length: number;
  /** ISO 8601, UTC. */
  addedAt: string;
  /** What is known of the document beyond its text, e.g. a source or a date; kept through export and import. */
  metadata: Record<string, string>;
  /** Where somebody has looked for what was missed and found that there is nothing to tag; left out where nowhere. */
  dismissed?: Stretches;
}

/** The text of a document, stored once for each distinct file. */
export interface DocumentText {
  sha256: string;
  text: string;
}
