import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { launchProgram, type LaunchOptions, type Program } from './launch';

interface ProgramFixtures {
  /** An empty folder of this test for the files it opens and saves. */
  folder: string;
  /** The profile of this test; starts with the same one see what earlier starts saved. */
  profile: string;
  /** Starts the program; what is still running when the test ends is quit. */
  launch: (options?: Partial<LaunchOptions>) => Promise<Program>;
  /** A program started on an empty library. */
  program: Program;
  /** Set it to false in tests that make the page throw. */
  refusePageErrors: boolean;
}

/** Playwright's `test` with the real program in it. Failed tests leave a screenshot of each window. */
export const test = base.extend<ProgramFixtures>({
  refusePageErrors: [true, { option: true }],

  folder: temporaryFolder('marginalia-files-'),
  profile: temporaryFolder('marginalia-profile-'),

  launch: async ({ profile, refusePageErrors }, use, testInfo) => {
    const started: Program[] = [];
    await use(async (options = {}) => {
      const program = await launchProgram({ profile, ...options });
      started.push(program);
      return program;
    });
    for (const [index, { page, close }] of started.entries()) {
      if (testInfo.status !== testInfo.expectedStatus && !page.isClosed()) {
        const path = testInfo.outputPath(`window-${index + 1}.png`);
        await page.screenshot({ path, timeout: 5000 }).catch(() => undefined);
        await testInfo.attach(`window ${index + 1}`, { path }).catch(() => undefined);
      }
      await close();
    }
    if (refusePageErrors) expect(started.flatMap(({ pageErrors }) => pageErrors)).toEqual([]);
  },

  program: async ({ launch }, use) => {
    await use(await launch());
  },
});

export { expect };

function temporaryFolder(prefix: string) {
  // Playwright reads from the pattern which fixtures this one needs: none.
  // eslint-disable-next-line no-empty-pattern
  return async ({}, use: (folder: string) => Promise<void>) => {
    const folder = await mkdtemp(join(tmpdir(), prefix));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
}
