import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';

interface Finding {
  id: string;
  nodes: { html: string; failureSummary: string }[];
}

/** What axe finds against accessibility in the page as it stands or a part of it, each with the element it concerns. */
export async function violations(page: Page, selector = 'html'): Promise<string[]> {
  const { resolve } = createRequire(import.meta.url);
  await page.evaluate(await readFile(join(dirname(resolve('axe-core')), 'axe.min.js'), 'utf8'));
  const found = await page.evaluate(async (part) => {
    const { axe } = window as unknown as { axe: { run(part: string): Promise<{ violations: Finding[] }> } };
    return (await axe.run(part)).violations;
  }, selector);
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
}
