import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.{test,spec}.ts',
  outputDir: 'out/test/e2e',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // Two on two processors gain an eighth of the time, and each then waits for the other where a hand would not.
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
});
