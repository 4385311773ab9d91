import { basename, dirname } from 'node:path';
import { accept } from '../contract/result';
import { safeFileName } from '../files/safe-file-name';
import { shortenFolder } from '../files/shorten-folder';
import type { StoredJson } from '../files/stored-json';
import { writeAtomic } from '../files/write-atomic';
import type { Dialogs } from './dialogs';
import type { HandlersOf } from './register-handlers';

interface ExportsNeeds {
  dialogs: Dialogs;
  /** The folder that was saved to last. */
  lastFolder: StoredJson<string | null>;
  home: string;
}

const FILTERS = [{ name: 'JSON', extensions: ['json'] }];

/** Writing exports where the user says, and nowhere else: the renderer suggests a name, never a folder. */
export function exportsHandlers({ dialogs, lastFolder, home }: ExportsNeeds): HandlersOf<'exports'> {
  return {
    'exports.save': async ({ suggestedName, content }) => {
      const path = await dialogs.chooseTarget({
        title: 'Export',
        folder: lastFolder.value ?? undefined,
        suggestedName: safeFileName(suggestedName),
        filters: FILTERS,
      });
      if (path === undefined) return accept(null);
      const written = await writeAtomic(path, content);
      if (!written.ok) return written;
      void lastFolder.set(dirname(path));
      return accept({ fileName: basename(path), folder: shortenFolder(path, home) });
    },
  };
}
