import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { projectRoot } from '../../../tools/project-root.mjs';

/** What the injected part leaves in the page. */
type BareStore = typeof globalThis & { bareStrictPut: (row: { id: string }) => Promise<number> };

/**
 * Puts a bare Dexie into the page, beside the program's own: one table, transactions that are on the disk when they
 * complete. Returns what puts a row there and says how long that took, in milliseconds.
 */
export async function bareStrictPut(page: Page): Promise<(row: { id: string }) => Promise<number>> {
  // The debugger may evaluate what the page's security policy forbids the page.
  await page.evaluate(readFileSync(join(projectRoot, 'node_modules', 'dexie', 'dist', 'dexie.js'), 'utf8'));
  await page.evaluate(`{
    const db = new Dexie('bench-bare', { chromeTransactionDurability: 'strict' });
    db.version(1).stores({ rows: 'id' });
    globalThis.bareStrictPut = async (row) => {
      const began = performance.now();
      await db.rows.put(row);
      return performance.now() - began;
    };
  }`);
  return (row) => page.evaluate((row) => (globalThis as BareStore).bareStrictPut(row), row);
}
