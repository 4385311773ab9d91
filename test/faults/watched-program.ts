import { readFile } from 'node:fs/promises';
import { pressButton } from '../e2e/support/dialogs';
import { launchProgram, type Program } from '../e2e/support/launch';
import type { Acknowledged, LoggedEntry, Tables } from './acknowledged';

/** A running program whose acknowledgements are written to a file as they are seen, so that they outlast it. */
export interface WatchedProgram extends Program {
  /** What it has acknowledged since it was started. */
  acknowledged(): Promise<Acknowledged[]>;
  /** All rows and the log, read from the store itself. */
  dump(): Promise<{ rows: Tables; log: LoggedEntry[] }>;
  /** Resolves when the page is there again after it was loaded anew. */
  pageIsBack(): Promise<void>;
  rendererPid: number;
}

const MARK = 'acknowledged ';

export async function launchWatched(profile: string, ackFile: string): Promise<WatchedProgram> {
  const program = await launchProgram({ profile });
  const { app, page } = program;
  await pressButton(app, 0);
  const rendererPid = await app.evaluate(
    ({ BrowserWindow }, { file, mark }) => {
      const { appendFileSync } = process.getBuiltinModule('node:fs');
      const contents = BrowserWindow.getAllWindows()[0]!.webContents;
      // Electron 33 hands the message on as the third argument, later ones as a part of the first.
      contents.on('console-message', (event: object, _level: unknown, third?: string) => {
        const message = 'message' in event ? String(event.message) : (third ?? '');
        if (message.startsWith(mark)) appendFileSync(file, `${message.slice(mark.length)}\n`);
      });
      return contents.getOSProcessId();
    },
    { file: ackFile, mark: MARK },
  );
  await page.evaluate(watchStatus, MARK);

  const inPage = <Value>(script: string): Promise<Value> =>
    app.evaluate(
      ({ BrowserWindow }, code) =>
        BrowserWindow.getAllWindows()[0]!.webContents.executeJavaScript(code) as Promise<unknown>,
      script,
    ) as Promise<Value>;
  return {
    ...program,
    rendererPid,
    acknowledged: async () =>
      (await readFile(ackFile, 'utf8').catch(() => ''))
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Acknowledged),
    dump: () => inPage(`(${readStore.toString()})()`),
    pageIsBack: async () => {
      const isBack = `performance.getEntriesByName('marginalia:interactive').length > 0`;
      for (let waited = 0; waited < 20_000; waited += 100) {
        // A page that is just going never answers.
        const answer = await Promise.race([inPage<boolean>(isBack).catch(() => false), pause(1000)]);
        if (answer === true) return;
        await pause(100);
      }
      throw new Error('The page did not come back.');
    },
  };
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Writes what is on the screen to the console each time the status says that all is saved. Runs in the page. */
function watchStatus(mark: string): void {
  const status = document.querySelector('footer [role="status"]')!;
  const screen = () => ({
    documents: [...document.querySelectorAll('nav [data-document] b')]
      .map(({ textContent }) => textContent)
      .sort(),
    open: document.querySelector('header h1')?.textContent ?? null,
    spans: Object.fromEntries(
      [...document.querySelectorAll('.cm-content [data-annotation]')].map((span) => [
        span.getAttribute('data-annotation'),
        /line-(\w+)/.exec(span.className)?.[1],
      ]),
    ),
  });
  const report = () => {
    if (status.textContent.trim().startsWith('Saved ')) console.log(mark + JSON.stringify(screen()));
  };
  new MutationObserver(report).observe(status, { childList: true, characterData: true, subtree: true });
}

/** Reads the store without the program's own code. Runs in the page. */
async function readStore(): Promise<{ rows: Tables; log: LoggedEntry[] }> {
  const answered = <Value>(request: IDBRequest<Value>): Promise<Value> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('refused'));
    });
  const database = await answered(indexedDB.open('library'));
  const names = ['documents', 'tagSets', 'parties', 'annotations', 'relations'];
  const reading = database.transaction([...names, 'changes']);
  const rows: Tables = {};
  for (const name of names) {
    const all = (await answered(reading.objectStore(name).getAll())) as { id: string }[];
    rows[name] = Object.fromEntries(all.map((row) => [row.id, row]));
  }
  const log = (await answered(reading.objectStore('changes').getAll())) as LoggedEntry[];
  database.close();
  return { rows, log };
}
