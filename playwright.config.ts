import { defineConfig } from '@playwright/test';
import { hasDisplay } from './tools/process/display.mjs';

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.{test,spec}.ts',
  outputDir: 'out/test/e2e',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // Windows on one display share its focus; in memory each worker has a display of its own (`support/display.ts`).
  workers: hasDisplay() ? 1 : 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
});
