import type { Aspect } from '../core/corpus/aspects';
import type { Corpus } from '../core/corpus/corpus';
import { corpusOf } from '../core/corpus/corpus-of';
import type { Skipped } from '../core/corpus/landing';
import type { LibraryData } from '../core/library/library-data';
import type { Table } from '../core/table/table';
import type { InputFile } from './input-file';
import type { Refused } from './refusal';

/** A file to be written. */
export interface OutputFile {
  /** Without a folder where the format writes one file, else possibly below a folder of its own (`sources/1.txt`). */
  name: string;
  /** Text is written as UTF-8; a table as an Excel workbook, for which formats know no writer that is pure. */
  content: string | Uint8Array<ArrayBuffer> | Table;
}

/** What was read, and what of it is to be looked at. */
export interface CorpusRead {
  ok: true;
  corpus: Corpus;
  /** What could not be taken, and why. */
  skipped: Skipped[];
  /** What stands elsewhere than the file says, surely: its words were found at one place. */
  moved: Skipped[];
  /** What was placed by likeness, for a person to decide; by id of the annotation. */
  doubtful: (Skipped & { annotationId: string })[];
}

export type FormatRead = { ok: true; value: LibraryData } | CorpusRead | Refused;

/** A way to write a library and to read it again. All is pure: same content, same files. */
export interface Format {
  /** As the command line names it. */
  id: string;
  /** As a menu names it. */
  name: string;
  /** Of the file, or of the first of several; without the dot. */
  extension: string;
  /** Whether it needs a folder, since it writes several files. */
  inFolder: boolean;
  /** In which unit it counts, what it is for: a line for who chooses. */
  about: string;
  /** What of a library comes through it, beside texts with tagged spans. */
  carries: readonly Aspect[];
  write?: (library: LibraryData) => OutputFile[];
  /** Whether a file looks like one of this format; asked in the order of the registry. */
  recognises: (file: InputFile) => boolean;
  /** Whether a file is needed beside such files: the text of a standoff file, say. */
  belongs?: (file: InputFile) => boolean;
  /** All files that belong together: several documents, or a document in several files. */
  read?: (files: readonly InputFile[]) => FormatRead;
}

/** A format that knows no more than what annotation tools exchange. */
export const corpusFormat = ({
  write,
  ...format
}: Omit<Format, 'write'> & { write?: (corpus: Corpus) => OutputFile[] }): Format => ({
  ...format,
  ...(write && { write: (library: LibraryData) => write(corpusOf(library)) }),
});
