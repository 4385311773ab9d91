import type { Format, FormatRead } from './format';
import type { InputFile } from './input-file';
import { guarded, type Refused } from './refusal';
import { unpacked } from './unpacked';
import { formats } from './registry';

export type FilesRead = { format: Format; read: FormatRead };

const isCompanion = ({ extension, baseName }: InputFile): boolean =>
  ['txt', 'md', 'conf'].includes(extension) || /typesystem.*\.xml$/i.test(baseName);

/** The format of files: that of which the first file is one that stands for something; `undefined` where none knows any. */
export const formatOf = (files: readonly InputFile[]): Format | undefined =>
  formats.find((format) => format.read && files.some((file) => format.recognises(file)));

/**
 * Reads files of one format, those in zip files among them, by its look where it is not named. Files that belong to others (texts, configuration) go with
 * them; a file that is of another format is a mistake that is told, not a thing to leave out.
 */
export const readFiles = (files: readonly InputFile[], named?: Format): FilesRead | Refused =>
  guarded(() => readUnpacked(unpacked(files), named));

function readUnpacked(files: readonly InputFile[], named?: Format): FilesRead | Refused {
  const format = named ?? formatOf(files);
  const names = files.map(({ name }) => name).join(', ');
  if (!format?.read) {
    const message = named
      ? `${named.id} is written alone, it cannot be read`
      : 'is of no format that is known here; name the format if it is one';
    return { ok: false, problems: [{ path: names, message }] };
  }
  const strange = named ? [] : files.filter((file) => !format.recognises(file) && !isCompanion(file));
  if (strange.length > 0)
    return {
      ok: false,
      problems: strange.map(({ name }) => ({
        path: name,
        message: `is not ${format.name}, as other files here are`,
      })),
    };
  return { format, read: format.read(files) };
}
