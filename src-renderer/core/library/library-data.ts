import type { Annotation } from '../annotation/annotation';
import type { Document } from '../document/document';
import type { Party } from '../party/party';
import type { Relation } from '../relation/relation';
import type { TagSet } from '../tagset/tag-set';

/** A document with all that belongs to it. */
export interface DocumentData {
  document: Document;
  text: string;
  annotations: Annotation[];
}

/** A library or a part of one, whole: what formats write and read. */
export interface LibraryData {
  tagSet: TagSet;
  /** Those that an attribute of the annotations refers to, at least. */
  parties: Party[];
  documents: DocumentData[];
  /** Both ends are among the documents' annotations. */
  relations: Relation[];
}
