import { basename } from 'node:path';
import type { PickedFile } from '../contract/files';
import { accept } from '../contract/result';
import { IMPORT_LIMIT } from '../files/limits';
import { readBytes } from '../files/read-bytes';
import { readImportFile } from '../files/read-import-file';
import type { Dialogs } from './dialogs';
import type { HandlersOf } from './register-handlers';

const ALL = [{ name: 'All files', extensions: ['*'] }];
const FILTERS = [{ name: 'JSON', extensions: ['json'] }, ...ALL];

/** Reading exports back. */
export function importsHandlers(dialogs: Dialogs): HandlersOf<'imports'> {
  return {
    'imports.choose': async () => {
      const [path] = await dialogs.chooseFiles({ title: 'Import', several: false, filters: FILTERS });
      return path === undefined ? accept(null) : readImportFile(path);
    },
    'imports.chooseFiles': async () => {
      const paths = await dialogs.chooseFiles({ title: 'Import', several: true, filters: ALL });
      const files: PickedFile[] = [];
      for (const path of paths) {
        const read = await readBytes(path, IMPORT_LIMIT);
        if (!read.ok) return read;
        files.push({ fileName: basename(path), bytes: Uint8Array.from(read.value) });
      }
      return accept(files.length === 0 ? null : files);
    },
  };
}
