import type { Annotation } from '../annotation/annotation';
import type { Document } from '../document/document';
import type { Party } from '../party/party';
import type { Relation } from '../relation/relation';
import type { TagSet } from '../tagset/tag-set';

/** The tables whose rows change by commands, and by nothing else. */
export interface Rows {
  documents: Document;
  tagSets: TagSet;
  parties: Party;
  annotations: Annotation;
  relations: Relation;
}

/** One row before and after; `null` where there is none. Swapping the two is its inverse. */
export type Edit = {
  [Table in keyof Rows]: { table: Table; id: string; before: Rows[Table] | null; after: Rows[Table] | null };
}[keyof Rows];

/** What a command did, whole: it is written together with its edits or not at all. */
export interface Change {
  /** Which command, e.g. `annotation.tag`. */
  command: string;
  /** What the user sees, e.g. `Tag as commitment`. */
  label: string;
  /** The document to show when the change is undone; `null` where it concerns none. */
  documentId: string | null;
  edits: Edit[];
  annotator: string;
  /** ISO 8601, UTC. */
  at: string;
  /**
   * An undo or a redo names the entry that it turns back or repeats. A record is no step of undo: it is in the
   * log, and neither is it turned back nor does it cut off what can be redone.
   */
  kind: 'do' | 'undo' | 'redo' | 'record';
  target: number | null;
}

/** A change in the log. */
export interface ChangeEntry extends Change {
  /** Counts up by one; the order of the log. */
  sequence: number;
}
