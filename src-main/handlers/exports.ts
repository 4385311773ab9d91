import { basename, dirname } from 'node:path';
import type { SavedFile, WriteRefusal } from '../contract/files';
import { accept, type Result } from '../contract/result';
import { safeFileName } from '../files/safe-file-name';
import { shortenFolder } from '../files/shorten-folder';
import { spreadsheetOf } from '../files/spreadsheet';
import type { StoredJson } from '../files/stored-json';
import type { FileContent } from '../files/writable-disk';
import { writeAtomic } from '../files/write-atomic';
import type { Dialogs, FileFilter } from './dialogs';
import type { HandlersOf } from './register-handlers';

interface ExportsNeeds {
  dialogs: Dialogs;
  /** The folder that was saved to last. */
  lastFolder: StoredJson<string | null>;
  home: string;
}

const kinds = new Map([
  ['json', 'JSON'],
  ['jsonl', 'JSON Lines'],
  ['csv', 'CSV'],
  ['xlsx', 'Excel'],
  ['ics', 'iCalendar'],
  ['svg', 'SVG'],
  ['png', 'PNG'],
]);

/** Writing exports where the user says, and nowhere else: the renderer suggests a name, never a folder. */
export function exportsHandlers({ dialogs, lastFolder, home }: ExportsNeeds): HandlersOf<'exports'> {
  async function save(
    suggestedName: string,
    content: () => FileContent | Promise<FileContent>,
  ): Promise<Result<SavedFile | null, WriteRefusal>> {
    const path = await dialogs.chooseTarget({
      title: 'Export',
      folder: lastFolder.value ?? undefined,
      suggestedName: safeFileName(suggestedName),
      filters: filtersFor(suggestedName),
    });
    if (path === undefined) return accept(null);
    const written = await writeAtomic(path, await content());
    if (!written.ok) return written;
    void lastFolder.set(dirname(path));
    return accept({ fileName: basename(path), folder: shortenFolder(path, home) });
  }
  return {
    'exports.save': ({ suggestedName, content }) => save(suggestedName, () => content),
    'exports.saveBytes': ({ suggestedName, bytes }) => save(suggestedName, () => bytes),
    'exports.saveTable': ({ suggestedName, columns, rows }) =>
      save(suggestedName, () => spreadsheetOf(columns, rows)),
  };
}

/** The kind of file that the suggested name ends in; none where it ends in no kind that is written here. */
function filtersFor(suggestedName: string): FileFilter[] {
  const extension = suggestedName.slice(suggestedName.lastIndexOf('.') + 1);
  const name = kinds.get(extension);
  return name === undefined ? [] : [{ name, extensions: [extension] }];
}
