import { accept } from '../contract/result';
import { readImportFile } from '../files/read-import-file';
import type { Dialogs } from './dialogs';
import type { HandlersOf } from './register-handlers';

const FILTERS = [
  { name: 'JSON', extensions: ['json'] },
  { name: 'All files', extensions: ['*'] },
];

/** Reading exports back. */
export function importsHandlers(dialogs: Dialogs): HandlersOf<'imports'> {
  return {
    'imports.choose': async () => {
      const [path] = await dialogs.chooseFiles({ title: 'Import', several: false, filters: FILTERS });
      return path === undefined ? accept(null) : readImportFile(path);
    },
  };
}
