import type { Annotation } from '../core/annotation/annotation';
import type { Document } from '../core/document/document';
import type { Party } from '../core/party/party';
import type { Relation } from '../core/relation/relation';
import type { TagSet } from '../core/tagset/tag-set';

/** What the library already holds of the things to be imported. */
export interface Present {
  /** By SHA-256. */
  documents: Map<string, Document>;
  /** By id: those that an import may meet, and the ends of the relations. */
  annotations: Map<string, Annotation>;
  /** Those that an import may meet: with one of its ids, or with an end in one of its documents. */
  relations: Relation[];
  /** All of the library. */
  parties: Party[];
  tagSet: TagSet;
  /** Whether the library holds no document at all. */
  isEmpty: boolean;
}
