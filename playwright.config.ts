import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.{test,spec}.ts',
  outputDir: 'out/test/e2e',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // The windows share one display and its focus. Two workers with a display each gained an eighth on two processors.
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
});
