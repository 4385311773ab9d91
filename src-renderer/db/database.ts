import Dexie, { type EntityTable } from 'dexie';
import type { Annotation } from '../core/annotation/annotation';
import type { Relation } from '../core/relation/relation';
import type { ChangeEntry } from '../core/change/change';
import type { Document, DocumentText } from '../core/document/document';
import type { ReadingPosition } from '../core/document/reading-position';
import type { Party } from '../core/party/party';
import { defaultTagSet } from '../core/tagset/bundled';
import type { TagSet } from '../core/tagset/tag-set';
import { addFirstSchema } from './migrations/0001-first-schema';
import { addAttributesPartiesRelations } from './migrations/0002-who-committed-to-what';

/** When a document was last changed: what the library list shows, without a look into the log. */
export interface LastChange {
  documentId: string;
  /** ISO 8601, UTC. */
  at: string;
}

/** Where the session stopped, e.g. which document was open. */
export interface SessionEntry {
  key: string;
  value: string;
}

/** The version of the newest migration. */
const SCHEMA_VERSION = 2;

/**
 * The library in IndexedDB. Transactions are durable when they complete: Chromium's default would
 * acknowledge a write that a power cut can still undo.
 */
export class LibraryDatabase extends Dexie {
  declare documents: EntityTable<Document, 'id'>;
  declare texts: EntityTable<DocumentText, 'sha256'>;
  declare tagSets: EntityTable<TagSet, 'id'>;
  declare parties: EntityTable<Party, 'id'>;
  declare annotations: EntityTable<Annotation, 'id'>;
  declare relations: EntityTable<Relation, 'id'>;
  declare changes: EntityTable<ChangeEntry, 'sequence'>;
  declare lastChanges: EntityTable<LastChange, 'documentId'>;
  declare positions: EntityTable<ReadingPosition, 'documentId'>;
  declare session: EntityTable<SessionEntry, 'key'>;

  constructor(name = 'library') {
    super(name, { chromeTransactionDurability: 'strict' });
    addFirstSchema(this);
    addAttributesPartiesRelations(this);
    this.on('populate', (transaction) => {
      void transaction.table('tagSets').add(defaultTagSet);
    });
  }
}

/**
 * Opens the library. Throws when it cannot be opened, and when a newer version of the program has made it: Dexie
 * would open that one too and write rows which the newer program does not expect.
 */
export async function openLibrary(name?: string): Promise<LibraryDatabase> {
  const db = new LibraryDatabase(name);
  await db.open();
  // Dexie counts a version as ten of IndexedDB's.
  if (db.backendDB().version > SCHEMA_VERSION * 10) {
    db.close();
    throw new Error('A newer version of Marginalia has made this library; open it with that.');
  }
  return db;
}
