import type { ChildProcess } from 'node:child_process';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { electronArguments, electronEnvironment, executable, projectRoot } from './electron';

export interface LaunchOptions {
  profile: string;
  /** Files on the command line, absolute or from `workingDirectory`. */
  files?: readonly string[];
  workingDirectory?: string;
  env?: Record<string, string>;
}

/** A program that is running. */
export interface Program {
  app: ElectronApplication;
  page: Page;
  profile: string;
  /** Errors that no one caught in the page. */
  pageErrors: Error[];
  /** What the page wrote to the console as errors, refusals of the content security policy among them. */
  consoleErrors: string[];
  /** Quits as a person does, so that the page saves; resolves when the process has ended. */
  close: () => Promise<void>;
  /** Resolves with the exit code when the process has ended, by whatever cause. */
  ended: Promise<number | null>;
}

const PATIENCE_MS = 20_000;

/** Starts the built program and waits until a person could work with it. */
export async function launchProgram(options: LaunchOptions): Promise<Program> {
  const { profile, files = [], workingDirectory = projectRoot, env } = options;
  const app = await _electron.launch({
    executablePath: executable(),
    args: electronArguments(files),
    cwd: workingDirectory,
    env: electronEnvironment(profile, env),
    // The theme is the program's to choose.
    colorScheme: null,
  });
  // Playwright forgets the process when it has ended.
  const child = app.process();
  const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
  const page = await app.firstWindow();
  const pageErrors: Error[] = [];
  const consoleErrors: string[] = [];
  page.on('pageerror', (error) => pageErrors.push(error));
  page.on('console', (message) => {
    if (message.type() === 'error') consoleErrors.push(message.text());
  });

  let closed: Promise<void> | undefined;
  const close = () => (closed ??= quit(app, child, ended));
  try {
    await interactive(page);
  } catch (error) {
    const state = await stateOf(app, page);
    await close();
    const said = [...pageErrors.map(String), ...consoleErrors].join('; ') || 'no errors';
    throw new Error(`The page did not start (${said}; ${state}).`, { cause: error });
  }
  return { app, page, profile, pageErrors, consoleErrors, close, ended };
}

/** Resolves when the page has set the mark that it can be worked with. */
export const interactive = (page: Page) =>
  page.waitForFunction(() => performance.getEntriesByName('marginalia:interactive').length > 0, undefined, {
    timeout: PATIENCE_MS,
    // Not by animation frames: a window that is not painted has none.
    polling: 100,
  });

/** How far a start came that did not come to its end; each side may be past answering. */
async function stateOf(app: ElectronApplication, page: Page): Promise<string> {
  const within = (work: Promise<unknown>) =>
    Promise.race([
      work.then(JSON.stringify, String),
      new Promise<string>((done) => setTimeout(() => done('no answer'), 2000)),
    ]);
  const windows = app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => ({
      url: window.webContents.getURL(),
      visible: window.isVisible(),
      loading: window.webContents.isLoading(),
      crashed: window.webContents.isCrashed(),
    })),
  );
  const inside = page.evaluate(() => ({
    readyState: document.readyState,
    visibility: document.visibilityState,
    marks: performance.getEntriesByType('mark').map(({ name }) => name),
    resources: performance.getEntriesByType('resource').length,
    text: document.body.innerText.slice(0, 80),
  }));
  return `windows ${await within(windows)}, page ${await within(inside)}`;
}

async function quit(app: ElectronApplication, child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  let timer: NodeJS.Timeout | undefined;
  const stuck = new Promise<'stuck'>((done) => {
    timer = setTimeout(() => done('stuck'), PATIENCE_MS);
  });
  const outcome = await Promise.race([app.close().catch(() => undefined), ended, stuck]);
  clearTimeout(timer);
  if (outcome === 'stuck') child.kill('SIGKILL');
  await ended;
  if (outcome === 'stuck') throw new Error('The program did not quit when it was asked to.');
}
