import type { Arrival } from '../contract/files';
import { refuse } from '../contract/result';
import type { DocumentOpener } from '../files/document-opener';
import { readSourceFile } from '../files/read-source-file';
import type { RecentFiles } from '../files/recent-files';
import type { Dialogs } from './dialogs';
import type { HandlersOf } from './register-handlers';

interface DocumentsNeeds {
  dialogs: Dialogs;
  opener: DocumentOpener;
  recent: RecentFiles;
  samplePath: string;
  /** Takes what the command line brought, and says that the renderer listens from now on. */
  takePending: () => Promise<Arrival[]>;
}

const FILTERS = [
  { name: 'Text', extensions: ['txt', 'md'] },
  { name: 'All files', extensions: ['*'] },
];

/** Opening documents: by dialog, drop, recent list and command line. */
export function documentsHandlers(needs: DocumentsNeeds): HandlersOf<'documents'> {
  const { dialogs, opener, recent } = needs;
  return {
    'documents.choose': async () =>
      opener.open(await dialogs.chooseFiles({ title: 'Open documents', several: true, filters: FILTERS })),
    'documents.openDropped': ({ paths }) => opener.open(paths),
    'documents.recent': () => recent.list(),
    'documents.openRecent': async ({ token }) => {
      const path = recent.pathOf(token);
      const [arrival] = path === undefined ? [] : await opener.open([path]);
      return arrival ?? refuse({ code: 'missing', fileName: '' });
    },
    'documents.openSample': () => readSourceFile(needs.samplePath),
    'documents.takePending': () => needs.takePending(),
  };
}
