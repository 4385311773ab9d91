import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build, type Rolldown } from 'vite';
import type { BenchDocument } from './documents';
import type * as Engine from './engine-entry';

type Prepared = typeof globalThis & { benchEngine: typeof Engine; benchDocument: BenchDocument };
export type Way = keyof typeof Engine.ways;

/** Puts the engine, built like the program's page but for its frame, into an empty page. */
export async function prepare(page: Page): Promise<void> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'engine-entry.ts'), formats: ['iife'], name: 'benchEngine' },
    },
  })) as Rolldown.RolldownOutput[];
  await page.evaluate(`${built[0]!.output[0].code}; globalThis.benchEngine = benchEngine`);
}

/** Sends the document into the page, so that sending does not count. */
export const hold = (page: Page, held: BenchDocument): Promise<void> =>
  page.evaluate((held) => {
    (globalThis as Prepared).benchDocument = held;
  }, held);

export const timeInBarePage = (page: Page, way: Way): Promise<number> =>
  page.evaluate((way) => {
    const { benchEngine, benchDocument } = globalThis as Prepared;
    return benchEngine.timeOf(way, benchDocument);
  }, way);
