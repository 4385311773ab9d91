import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { saveTo } from '../../test/e2e/support/dialogs';
import { launchProgram, type Program } from '../../test/e2e/support/launch';
import { reader, saved } from '../../test/e2e/support/reading';
import { say } from '../process/progress.mjs';
import { projectRoot } from '../project-root.mjs';
import { checkExport } from './export-check';
import { demoSpans } from './spans';
import { bringIntoView, tagSpan } from './tagging';

/** The main job in front of no one: open, tag, quit, start again, find all there, export. */
const folder = join(projectRoot, 'out', 'demo');
const profile = join(folder, 'profile');
const annotations = join(folder, 'annotations.json');
const pictures: string[] = [];

async function picture(page: Page, name: string): Promise<void> {
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path });
  pictures.push(path);
}

/** By the command palette, as anyone can. */
async function choose(page: Page, action: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Find or do anything' }).fill(action);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
}

async function inBothThemes(page: Page, name: string): Promise<void> {
  for (const theme of ['light', 'dark']) {
    await choose(page, `${theme} theme`);
    await page.waitForTimeout(300);
    await picture(page, `${name}-${theme}`);
  }
}

async function openAndTag({ page, close }: Program): Promise<void> {
  await inBothThemes(page, '1-first-screen');
  await page.getByRole('main').getByRole('button', { name: 'Open the sample' }).click();
  await expect(reader(page)).toBeVisible();
  for (const span of demoSpans) {
    await tagSpan(page, span);
    say(`  tagged by ${span.by}: ${span.words} (${span.tag})`);
  }
  await saved(page);
  await close();
}

async function findAgainAndExport({ app, page, close }: Program): Promise<void> {
  await expect(reader(page)).toBeVisible();
  await bringIntoView(page, 'Maren Talvik');
  await inBothThemes(page, '2-attendees');
  await bringIntoView(page, 'Veldria from January 2026');
  await inBothThemes(page, '3-commitments');

  await saveTo(app, annotations);
  await page.keyboard.press('Control+e');
  await expect.poll(() => existsSync(annotations), { timeout: 10_000 }).toBe(true);
  await close();
  checkExport(annotations, demoSpans);
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
say('Opening the sample and tagging');
await openAndTag(await launchProgram({ profile }));
say('Starting again, to find everything there, and exporting');
await findAgainAndExport(await launchProgram({ profile }));
rmSync(profile, { recursive: true, force: true });
say(
  `\nDone: ${demoSpans.length} annotations survived the restart; the export is valid and holds exactly those.`,
);
for (const file of [annotations, ...pictures]) say(`  ${file}`);
