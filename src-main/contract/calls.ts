import { z } from './schema';
import { pageDiagnostics } from './diagnostics';
import type {
  Arrival,
  ImportFile,
  PickedFile,
  ReadRefusal,
  RecentFile,
  SavedFile,
  WriteRefusal,
} from './files';
import {
  counts,
  journalLine,
  journalRow,
  journalText,
  sha256,
  type JournalState,
  type KeepingRefusal,
} from './journal';
import { menuModel } from './menu';
import { preferencesChange, type Preferences } from './preferences';
import type { Result } from './result';
import {
  retention,
  snapshotId,
  snapshotReason,
  type LibraryPart,
  type LibrarySource,
  type SnapshotInfo,
  type SnapshotSettings,
} from './snapshots';

/** One call from the renderer to the main process: what it sends is checked by a schema, what it gets is a type. */
interface Call<Input extends z.ZodType, Output> {
  input: Input;
  /** Exists for the compiler alone. */
  output?: Output;
}

const call =
  <Output>() =>
  <Input extends z.ZodType>(input: Input): Call<Input, Output> => ({ input });

const nothing = z.undefined();

/** A call about what is kept on the disk: it can be refused. */
const kept = <Output>() => call<Result<Output, KeepingRefusal>>();

/** All that the renderer may ask of the main process. To add a call: a line here and its handler in `handlers/`. */
export const calls = {
  /** The native open dialog; an empty list when it was cancelled. */
  'documents.choose': call<Arrival[]>()(nothing),
  /** Files dropped on the window. Only the preload sends it, with the paths of real dropped files. */
  'documents.openDropped': call<Arrival[]>()(
    z.strictObject({ paths: z.array(z.string().min(1).max(4096)).max(1000) }),
  ),
  'documents.recent': call<RecentFile[]>()(nothing),
  'documents.openRecent': call<Arrival>()(z.strictObject({ token: z.string().min(1).max(100) })),
  /** The sample that comes with the program. */
  'documents.openSample': call<Arrival>()(nothing),
  /** Says that the renderer listens, and takes what the command line brought before it did. */
  'documents.takePending': call<Arrival[]>()(nothing),
  /** The native save dialog, then an atomic write; `null` when it was cancelled. */
  'exports.save': call<Result<SavedFile | null, WriteRefusal>>()(
    z.strictObject({ suggestedName: z.string().min(1).max(255), content: z.string() }),
  ),
  /** The same for bytes, e.g. of a picture. */
  'exports.saveBytes': call<Result<SavedFile | null, WriteRefusal>>()(
    z.strictObject({
      suggestedName: z.string().min(1).max(255),
      bytes: z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= 64 * 1024 * 1024),
    }),
  ),
  /** The same for a table, as a spreadsheet (XLSX). */
  'exports.saveTable': call<Result<SavedFile | null, WriteRefusal>>()(
    z.strictObject({
      suggestedName: z.string().min(1).max(255),
      columns: z.array(z.string()).max(1000),
      rows: z.array(z.array(z.union([z.string(), z.number()])).max(1000)).max(1_000_000),
    }),
  ),
  /** The native save dialog for a report as HTML, which is printed as PDF beside it; `null` when it was cancelled. */
  'reports.save': call<Result<{ html: SavedFile; pdf: SavedFile } | null, WriteRefusal>>()(
    z.strictObject({ suggestedName: z.string().min(1).max(255), html: z.string() }),
  ),
  /** The native open dialog for an export; `null` when it was cancelled. */
  'imports.choose': call<Result<ImportFile | null, ReadRefusal>>()(nothing),
  /** The same for files of any format, several of which may belong together; `null` when it was cancelled. */
  'imports.chooseFiles': call<Result<PickedFile[] | null, ReadRefusal>>()(nothing),
  /** How the journal stands, to hold the store against it; `null` while there is none. */
  'journal.state': kept<JournalState | null>()(nothing),
  /** SHA-256 of a change that the journal has, as JSON; `null` where it is not kept. */
  'journal.digest': kept<string | null>()(z.strictObject({ sequence: z.int().min(1) })),
  /** Writes changes and the texts that they bring; when it answers, they are on the disk. */
  'journal.append': kept<null>()(
    z.strictObject({ lines: z.array(journalLine).max(10_000), texts: z.array(journalText).max(10_000) }),
  ),
  /** Begins the journal anew with what the store holds after the change of a sequence; in parts, lines before rows. */
  'journal.startAnew': kept<null>()(
    z.strictObject({ schema: z.int().min(1), sequence: z.int().min(0), reason: z.string().max(40) }),
  ),
  'journal.handOver': kept<null>()(
    z.strictObject({ lines: z.array(journalLine), rows: z.array(journalRow), texts: z.array(journalText) }),
  ),
  /** Puts what was handed over into force when it is what these counts say. */
  'journal.finishAnew': kept<JournalState | null>()(z.strictObject({ counts })),
  /** Keeps what was handed over as a snapshot beside the journal instead. */
  'journal.setAside': kept<SnapshotInfo>()(z.strictObject({ counts })),
  /** Opens the best that is there to rebuild the library from; `null` where there is nothing. */
  'journal.open': kept<LibrarySource | null>()(nothing),
  /** The next part of the state of the library that was opened last; `null` after the last part. */
  'journal.readOn': kept<LibraryPart | null>()(nothing),
  /** The text of a document, by the hash of its file, as journal or snapshots have it. */
  'journal.text': kept<string>()(z.strictObject({ sha256 })),
  /** Oldest first. */
  'snapshots.list': kept<SnapshotInfo[]>()(nothing),
  /** Takes one; `elsewhere` says that the chosen folder was not to be had and the profile's own was taken. */
  'snapshots.take': kept<{ snapshot: SnapshotInfo; elsewhere: boolean }>()(
    z.strictObject({ reason: snapshotReason }),
  ),
  /** Opens a snapshot, to be read by `journal.readOn`. */
  'snapshots.open': kept<LibrarySource>()(z.strictObject({ id: snapshotId })),
  'snapshots.settings': call<SnapshotSettings>()(nothing),
  'snapshots.keep': call<SnapshotSettings>()(z.strictObject({ retention })),
  /** The native dialog for the folder in which snapshots are taken; nothing changes when it was cancelled. */
  'snapshots.chooseFolder': call<SnapshotSettings>()(nothing),
  /** Takes snapshots in the profile's own folder again. */
  'snapshots.useOwnFolder': call<SnapshotSettings>()(nothing),
  /** Removes a store that cannot be opened, once the journal can rebuild it; a copy of it is put aside. */
  'store.remove': kept<null>()(nothing),
  /** The native save dialog, then a bundle for finding faults; `null` when it was cancelled. */
  'diagnostics.save': call<Result<SavedFile | null, WriteRefusal>>()(pageDiagnostics),
  'preferences.read': call<Preferences>()(nothing),
  'preferences.change': call<Preferences>()(preferencesChange),
  'menu.show': call<void>()(menuModel),
  /** The answer to the event `window.closing`: all is saved (or the user gave it up), the window may go. */
  'window.close': call<void>()(nothing),
  /** The other answer to it: something could not be saved, the user was told, and the window stays. */
  'window.keep': call<void>()(nothing),
} as const;

export type CallName = keyof typeof calls;
export type CallInput<Name extends CallName> = z.infer<(typeof calls)[Name]['input']>;
export type CallOutput<Name extends CallName> =
  NonNullable<(typeof calls)[Name]['output']> extends never
    ? void
    : Exclude<(typeof calls)[Name]['output'], undefined>;
