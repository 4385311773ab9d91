import { access } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { SavedFile } from '../contract/files';
import { accept } from '../contract/result';
import { safeFileName } from '../files/safe-file-name';
import { shortenFolder } from '../files/shorten-folder';
import type { StoredJson } from '../files/stored-json';
import { writeAtomic } from '../files/write-atomic';
import type { Dialogs } from './dialogs';
import type { HandlersOf } from './register-handlers';

interface ReportsNeeds {
  dialogs: Dialogs;
  /** The folder that was saved to last. */
  lastFolder: StoredJson<string | null>;
  home: string;
  /** Prints an HTML file as PDF. */
  print: (html: string) => Promise<Uint8Array>;
}

/** Writing a report where the user says, as HTML, and printed as PDF beside it. */
export function reportsHandlers({ dialogs, lastFolder, home, print }: ReportsNeeds): HandlersOf<'reports'> {
  const asSaved = (path: string): SavedFile => ({
    fileName: basename(path),
    folder: shortenFolder(path, home),
  });
  return {
    'reports.save': async ({ suggestedName, html }) => {
      const path = await dialogs.chooseTarget({
        title: 'Make report',
        folder: lastFolder.value ?? undefined,
        suggestedName: safeFileName(suggestedName),
        filters: [{ name: 'HTML', extensions: ['html'] }],
      });
      if (path === undefined) return accept(null);
      const pdfPath = await pathOfPdf(path);
      const pdf = await print(html);
      for (const [target, content] of [
        [path, html],
        [pdfPath, pdf],
      ] as const) {
        const written = await writeAtomic(target, content);
        if (!written.ok) return written;
      }
      void lastFolder.set(dirname(path));
      return accept({ html: asSaved(path), pdf: asSaved(pdfPath) });
    },
  };
}

/**
 * Beside the HTML under its name. Who lets a report be replaced means both files of it; where there is none, a PDF of that
 * name is another's, and stays.
 */
async function pathOfPdf(htmlPath: string): Promise<string> {
  const base = join(dirname(htmlPath), basename(htmlPath, extname(htmlPath)));
  if (await exists(htmlPath)) return `${base}.pdf`;
  for (let count = 1; ; count++) {
    const path = count === 1 ? `${base}.pdf` : `${base} ${count}.pdf`;
    if (!(await exists(path))) return path;
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
