import { z } from './schema';

/** Why the journal or a snapshot was not written or read. The words for people are made in the renderer. */
export interface KeepingRefusal {
  code:
    | 'disk-full'
    | 'not-permitted'
    | 'read-only'
    | 'missing'
    | 'unwritable'
    /** Another running program holds the folder. */
    | 'locked'
    /** What is on the disk does not bear its own checksum. */
    | 'damaged'
    /** The changes sent do not follow on those that are there: store and journal must be compared anew. */
    | 'out-of-step'
    /** A newer version of the program has written it. */
    | 'newer';
}

const tableName = z.string().regex(/^[a-zA-Z]{1,40}$/);

/** Rows by table. */
export const counts = z.record(tableName, z.int().min(0));

export type Counts = z.infer<typeof counts>;

/** The journal as it stands: what the store is held against. */
export interface JournalState {
  /** Changes with every new beginning of the journal. */
  id: string;
  /** The version of the store's schema that its rows have. */
  schema: number;
  /** The sequence of the last change; 0 while there is none. */
  last: number;
  /** SHA-256 of the last change as JSON; `null` where its line is not kept. */
  lastDigest: string | null;
  /** What the library holds after the last change; `null` where the journal is too damaged to tell. */
  counts: Counts | null;
  /** How many lines cannot be read, that rebuilding would need. */
  damaged: number;
  /** Whether something stands after the last line that was not written to its end. */
  isTorn: boolean;
}

const id = z.string().min(1).max(1000);
const row = z.looseObject({}).nullable();

/** As much of a change as the journal understands: which rows are there after it. */
export const journalledChange = z.looseObject({
  sequence: z.int().min(1),
  at: z.string().max(40),
  edits: z.array(z.looseObject({ table: tableName, id, before: row, after: row })),
});

export type JournalledChange = z.infer<typeof journalledChange>;

/** JSON without line breaks, as `JSON.stringify` writes it. */
const jsonLine = z
  .string()
  .min(2)
  .regex(/^[^\n\r]*$/);

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A change of the log, as JSON, with its place in the log. */
export const journalLine = z.strictObject({ sequence: z.int().min(1), entry: jsonLine });

export type JournalLine = z.infer<typeof journalLine>;

/** The text of a document under the hash of its file. */
export const journalText = z.strictObject({ sha256, text: z.string() });

export type JournalText = z.infer<typeof journalText>;

/** A row of a table, as JSON. */
export const journalRow = z.strictObject({ table: tableName, id, row: jsonLine });

export type JournalRow = z.infer<typeof journalRow>;
