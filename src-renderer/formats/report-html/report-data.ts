import type { LibraryData } from '../../core/library/library-data';

/** What a report tells of. */
export interface ReportData extends LibraryData {
  /** What is reported on: the title of a document, or the library. */
  title: string;
  /** Who makes it; empty where nobody has given a name. */
  annotator: string;
  /** ISO 8601, UTC. */
  madeAt: string;
}
