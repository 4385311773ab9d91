import type { Result } from './result';

/** How the bytes of a file were read as text; the byte order mark is not part of the text. */
export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be';

/** A local text file that the user picked, as it was read. */
export interface SourceFile {
  /** The name alone, never a path. */
  fileName: string;
  /** SHA-256 of the bytes, 64 lower-case hexadecimal digits. */
  sha256: string;
  encoding: Encoding;
  byteLength: number;
  /** The decoded text with its own line breaks (CRLF, CR, LF) and without a byte order mark. */
  text: string;
}

/** Why a file could not be read. The words for people are made in the renderer. */
export interface ReadRefusal {
  code:
    | 'missing'
    | 'folder'
    | 'not-permitted'
    | 'empty'
    | 'binary'
    | 'unknown-encoding'
    | 'too-large'
    | 'unreadable';
  fileName: string;
  /** Size of the file and the largest size that is read, both in bytes; with `too-large` alone. */
  byteLength?: number;
  limit?: number;
}

/** What came of one file that the user picked. */
export type Arrival = Result<SourceFile, ReadRefusal>;

export interface RecentFile {
  /** Stands for the file towards the main process; the path itself never leaves it. */
  token: string;
  fileName: string;
  /** The folder as shown to people, home shortened to `~`. */
  folder: string;
  /** ISO 8601, UTC. */
  openedAt: string;
}

/** A JSON file that the user picked for import, undecoded beyond its characters. */
export interface ImportFile {
  fileName: string;
  text: string;
}

/** A file that the user picked for import, as it is on the disk. */
export interface PickedFile {
  fileName: string;
  bytes: Uint8Array<ArrayBuffer>;
}

export interface SavedFile {
  fileName: string;
  /** The folder as shown to people, home shortened to `~`. */
  folder: string;
}

export interface WriteRefusal {
  code: 'not-permitted' | 'disk-full' | 'read-only' | 'missing' | 'unwritable';
  fileName: string;
}
