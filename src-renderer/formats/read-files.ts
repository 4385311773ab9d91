import type { Format, FormatRead } from './format';
import type { InputFile } from './input-file';
import { guarded, type Refused } from './refusal';
import { formats } from './registry';
import { unpacked } from './unpacked';

export interface FilesRead {
  format: Format;
  read: FormatRead;
  /** Names of files that are no part of it, and were not read. */
  left: string[];
}

/** The format of files: the first of the registry that knows one of them; `undefined` where none does. */
export const formatOf = (files: readonly InputFile[]): Format | undefined =>
  formats.find((format) => format.read && files.some((file) => format.recognises(file)));

/**
 * Reads files of one format, those in zip files among them, by its look where it is not named. Files that belong to them
 * (texts, configuration) go with them; what is neither is left, and named.
 */
export const readFiles = (files: readonly InputFile[], named?: Format): FilesRead | Refused =>
  guarded(() => readUnpacked(unpacked(files), named));

function readUnpacked(files: readonly InputFile[], named?: Format): FilesRead | Refused {
  const format = named ?? formatOf(files);
  if (!format?.read) {
    const names = files.map(({ name }) => name).join(', ');
    const message = named
      ? `cannot be read as ${named.id}, which is written alone`
      : 'is of no format that is known here; name the format if it is one';
    return { ok: false, problems: [{ path: names, message }] };
  }
  const own = files.filter((file) => format.recognises(file) || format.belongs?.(file));
  // Who names the format knows better than a look at the file.
  const taken = own.some((file) => format.recognises(file)) ? own : files;
  const left = files.filter((file) => !taken.includes(file)).map(({ name }) => name);
  return { format, read: format.read(taken), left };
}
