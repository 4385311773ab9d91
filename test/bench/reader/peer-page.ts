import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { build, type Rolldown } from 'vite';
import type { BenchDocument } from './documents';

/** What a file of `test/bench/peers` gives. */
interface Peer {
  /** Selects its marks. */
  mark: string;
  show(parent: HTMLElement, shown: BenchDocument): void;
}
type Prepared = typeof globalThis & { benchPeer: Peer };

const folder = join(import.meta.dirname, '..', 'peers');

/** Installs the peers by their own lock, where they are not installed yet. */
export function installPeers(): void {
  if (existsSync(join(folder, 'node_modules'))) return;
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts'], { cwd: folder, stdio: 'inherit' });
  if (status !== 0) throw new Error('The peers could not be installed.');
}

/** What asks for its own address and must come by a script element. */
const scripts: Record<string, string> = {
  'label-studio': join(folder, 'node_modules', 'label-studio-frontend', 'dist', 'lsf', 'js', 'main.js'),
};

export async function preparePeer(page: Page, name: string): Promise<void> {
  const script = scripts[name];
  if (script !== undefined) await page.addScriptTag({ url: pathToFileURL(script).href });
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      // Label Studio's styles are not what the minifier takes for CSS.
      cssMinify: false,
      lib: { entry: join(folder, `${name}.mjs`), formats: ['iife'], name: 'benchPeer', cssFileName: 'style' },
    },
  })) as Rolldown.RolldownOutput[];
  for (const part of built[0]!.output) {
    if (part.type === 'chunk') await page.evaluate(`${part.code}; globalThis.benchPeer = benchPeer`);
    else if (part.fileName.endsWith('.css')) await page.addStyleTag({ content: String(part.source) });
  }
}

/** Milliseconds until the peer has painted the document with its first marks; rejects when it takes too long. */
export async function timeOfPeer(page: Page, shown: BenchDocument, patience: number): Promise<number> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not painted within ${patience / 1000} s`)), patience);
  });
  try {
    return await Promise.race([inPage(page, shown, patience), tooLong]);
  } finally {
    clearTimeout(timer);
  }
}

const inPage = (page: Page, shown: BenchDocument, patience: number): Promise<number> =>
  page.evaluate(
    async ({ shown, patience }) => {
      const { benchPeer } = globalThis as Prepared;
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const parent = document.createElement('div');
      parent.style.cssText =
        'position:absolute;inset:0;width:724px;height:740px;overflow:auto;font:18.5px/31px serif';
      document.body.append(parent);
      await frame();
      const began = performance.now();
      benchPeer.show(parent, shown);
      await frame();
      while (!parent.querySelector(benchPeer.mark)) {
        if (performance.now() - began > patience) throw new Error('no mark appeared');
        await frame();
      }
      await frame();
      const time = performance.now() - began;
      parent.remove();
      await frame();
      return time;
    },
    { shown, patience },
  );
