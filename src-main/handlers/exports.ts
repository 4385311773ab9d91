import { basename, dirname } from 'node:path';
import { accept } from '../contract/result';
import { safeFileName } from '../files/safe-file-name';
import { shortenFolder } from '../files/shorten-folder';
import type { StoredJson } from '../files/stored-json';
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
]);

/** Writing exports where the user says, and nowhere else: the renderer suggests a name, never a folder. */
export function exportsHandlers({ dialogs, lastFolder, home }: ExportsNeeds): HandlersOf<'exports'> {
  return {
    'exports.save': async ({ suggestedName, content }) => {
      const path = await dialogs.chooseTarget({
        title: 'Export',
        folder: lastFolder.value ?? undefined,
        suggestedName: safeFileName(suggestedName),
        filters: filtersFor(suggestedName),
      });
      if (path === undefined) return accept(null);
      const written = await writeAtomic(path, content);
      if (!written.ok) return written;
      void lastFolder.set(dirname(path));
      return accept({ fileName: basename(path), folder: shortenFolder(path, home) });
    },
  };
}

/** The kind of file that the suggested name ends in; none where it ends in no kind that is written here. */
function filtersFor(suggestedName: string): FileFilter[] {
  const extension = suggestedName.slice(suggestedName.lastIndexOf('.') + 1);
  const name = kinds.get(extension);
  return name === undefined ? [] : [{ name, extensions: [extension] }];
}
