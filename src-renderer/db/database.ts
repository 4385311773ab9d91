import Dexie, { type EntityTable } from 'dexie';
import type { Annotation } from '../core/annotation/annotation';
import type { Relation } from '../core/annotation/relation';
import type { ChangeEntry } from '../core/change/change';
import type { Document, DocumentText } from '../core/document/document';
import type { ReadingPosition } from '../core/document/reading-position';
import type { TagSet } from '../core/tagset/tag-set';
import { addFirstSchema } from './migrations/0001-first-schema';

/** Where the session stopped, e.g. which document was open. */
export interface SessionEntry {
  key: string;
  value: string;
}

/**
 * The library in IndexedDB. Transactions are durable when they complete: Chromium's default would
 * acknowledge a write that a power cut can still undo.
 */
export class LibraryDatabase extends Dexie {
  declare documents: EntityTable<Document, 'id'>;
  declare texts: EntityTable<DocumentText, 'sha256'>;
  declare tagSets: EntityTable<TagSet, 'id'>;
  declare annotations: EntityTable<Annotation, 'id'>;
  declare relations: EntityTable<Relation, 'id'>;
  declare changes: EntityTable<ChangeEntry, 'sequence'>;
  declare positions: EntityTable<ReadingPosition, 'documentId'>;
  declare session: EntityTable<SessionEntry, 'key'>;

  constructor(name = 'library') {
    super(name, { chromeTransactionDurability: 'strict' });
    addFirstSchema(this);
  }
}
