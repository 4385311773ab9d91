import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { projectRoot } from '../../tools/project-root.mjs';
import { startElectron } from './harness/electron-process';
import { generatedText } from './harness/generated-text';
import { report } from './harness/report';
import { rowsOf } from './harness/row';
import { withTemporaryFolder } from './harness/temporary-folder';

/** From the start of the process until a person can work, against an Electron window with nothing in it. */
const RUNS = 9;
const CHARACTERS = 100_000;
const emptyWindow = join(import.meta.dirname, 'fixtures', 'empty-window');

/** When the program said that it can be worked with and had drawn itself, in milliseconds of the epoch. */
async function interactiveAt(page: Page): Promise<number> {
  const signs = ['marginalia:interactive', 'first-contentful-paint'];
  await page.waitForFunction((names) => names.every((name) => performance.getEntriesByName(name)[0]), signs);
  return page.evaluate((names) => {
    const times = names.map((name) => performance.getEntriesByName(name)[0]!.startTime);
    return performance.timeOrigin + Math.max(...times);
  }, signs);
}

async function loadedAt(page: Page): Promise<number> {
  await page.waitForFunction(() => document.readyState === 'complete');
  return page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return performance.timeOrigin + navigation!.loadEventEnd;
  });
}

async function timeOf(app: string, profile: string, end: (page: Page) => Promise<number>): Promise<number> {
  const { page, spawnedAt, quit } = await startElectron(app, profile);
  const time = (await end(page)) - spawnedAt;
  await quit();
  return time;
}

/** Leaves a profile whose program shows a document at its next start. */
async function openIn(profile: string, folder: string): Promise<void> {
  const file = join(folder, 'generated.txt');
  writeFileSync(file, generatedText(CHARACTERS, 1));
  const { page, quit } = await startElectron(projectRoot, profile, [file]);
  await page.locator('.cm-content').waitFor();
  await page.getByRole('status').filter({ hasText: /saved/i }).waitFor();
  await quit();
}

await withTemporaryFolder(async (folder) => {
  const profile = (name: string) => join(folder, name);
  await openIn(profile('reading'), folder);
  const times = { empty: [] as number[], fresh: [] as number[], reading: [] as number[] };
  // One run more than counts: the first fills the caches of the profile and of the disk.
  for (let run = 0; run <= RUNS; run++) {
    const empty = await timeOf(emptyWindow, profile('empty'), loadedAt);
    const fresh = await timeOf(projectRoot, profile('fresh'), interactiveAt);
    const reading = await timeOf(projectRoot, profile('reading'), interactiveAt);
    if (run === 0) continue;
    times.empty.push(empty);
    times.fresh.push(fresh);
    times.reading.push(reading);
  }
  const baseline = { system: 'empty Electron window', runs: times.empty };
  report('start', [
    ...rowsOf({
      measure: 'start to interactive, empty library',
      characters: 0,
      annotations: 0,
      goal: 1.5,
      ours: times.fresh,
      baseline,
    }),
    ...rowsOf({
      measure: 'start to interactive, a document open',
      characters: CHARACTERS,
      annotations: 0,
      goal: 1.5,
      ours: times.reading,
      baseline,
    }),
  ]);
});
