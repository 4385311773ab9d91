import { z } from './schema';
import type { Arrival, ImportFile, ReadRefusal, RecentFile, SavedFile, WriteRefusal } from './files';
import { menuModel } from './menu';
import { preferencesChange, type Preferences } from './preferences';
import type { Result } from './result';

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
  /** The native open dialog for an export; `null` when it was cancelled. */
  'imports.choose': call<Result<ImportFile | null, ReadRefusal>>()(nothing),
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
