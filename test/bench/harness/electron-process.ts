import { spawn, type ChildProcess } from 'node:child_process';
import { chromium, type Browser, type Page } from '@playwright/test';
import { electronFlags } from '../../../tools/process/electron-flags.mjs';

const PATIENCE_MS = 30_000;

export interface RunningElectron {
  page: Page;
  /** When the process was asked for, in milliseconds of the epoch. */
  spawnedAt: number;
  quit: () => Promise<void>;
}

/**
 * Starts Electron as a person does and attaches to its page afterwards. Playwright's own launch holds the start
 * until it is attached, which would be measured too.
 */
export async function startElectron(
  app: string,
  profile: string,
  files: string[] = [],
): Promise<RunningElectron> {
  const executable = process.env['ELECTRON_EXEC_PATH'];
  if (!executable) throw new Error('No Electron is named: run benchmarks by `npm run bench`.');
  const args = [...electronFlags(), '--remote-debugging-port=0', `--user-data-dir=${profile}`, app, ...files];
  const spawnedAt = performance.timeOrigin + performance.now();
  const child = spawn(executable, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const browser = await chromium.connectOverCDP(await debuggingAddress(child));
  const page = await firstPage(browser);
  return {
    page,
    spawnedAt,
    quit: async () => {
      const exited = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
      await exited;
      clearTimeout(timer);
      await browser.close();
    },
  };
}

function debuggingAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const timer = setTimeout(() => reject(new Error(`Electron did not start:\n${output}`)), PATIENCE_MS);
    child.stderr?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const address = /DevTools listening on (ws:\S+)/.exec(output)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    });
  });
}

async function firstPage(browser: Browser): Promise<Page> {
  for (let waited = 0; waited < PATIENCE_MS; waited += 20) {
    const page = browser.contexts()[0]?.pages()[0];
    if (page) return page;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('Electron opened no window.');
}
