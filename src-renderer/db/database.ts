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

/** One file a version, in order. */
const migrations = [addFirstSchema, addAttributesPartiesRelations];

/** The version of the newest migration. */
export const SCHEMA_VERSION = migrations.length;

/** Transactions are durable when they complete: Chromium's default would acknowledge what a power cut can still undo. */
const STRICT = { chromeTransactionDurability: 'strict' } as const;

/** Dexie counts a version as ten of IndexedDB's. */
const IDB_VERSIONS = 10;

/** The library in IndexedDB. */
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
    super(name, STRICT);
    for (const migrate of migrations) migrate(this);
    this.on('populate', (transaction) => {
      void transaction.table('tagSets').add(defaultTagSet);
    });
  }
}

/** A newer version of the program has made the library; Dexie would open it and write rows that the newer one does not expect. */
export class NewerLibraryError extends Error {
  constructor() {
    super('A newer version of Marginalia has made this library; open it with that.');
  }
}

/** Opens the library. Throws when it cannot be opened, and `NewerLibraryError`. */
export async function openLibrary(name?: string): Promise<LibraryDatabase> {
  const db = new LibraryDatabase(name);
  await db.open();
  if (db.backendDB().version > SCHEMA_VERSION * IDB_VERSIONS) {
    db.close();
    throw new NewerLibraryError();
  }
  return db;
}

/** The version of a library that is there, looked at without opening it; `null` where there is none. */
export async function libraryVersion(name = 'library'): Promise<number | null> {
  const found = (await indexedDB.databases()).find((database) => database.name === name);
  return found?.version === undefined ? null : Math.floor(found.version / IDB_VERSIONS);
}

/** A library of this or an earlier version, empty where there is none; opening it migrates nothing beyond that version. */
export async function openAtVersion(version: number, name = 'library'): Promise<Dexie> {
  const db = new Dexie(name, STRICT);
  for (const migrate of migrations.slice(0, version)) migrate(db);
  return db.open();
}

/** A library as it is, whatever version has made it. Nothing may be written to it. */
export const openAsItIs = (name = 'library'): Promise<Dexie> => new Dexie(name).open();
