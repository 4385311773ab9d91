import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { saveTo } from '../../test/e2e/support/dialogs';
import { doByName } from '../../test/e2e/support/do-by-name';
import { enterGold } from '../../test/e2e/support/enter-gold';
import { readGold } from '../../test/e2e/support/gold';
import { Hand } from '../../test/e2e/support/hand';
import { launchProgram, type Program } from '../../test/e2e/support/launch';
import { reader, saved } from '../../test/e2e/support/reading';
import { say } from '../process/progress.mjs';
import { projectRoot } from '../project-root.mjs';
import { bringIntoView } from './bring-into-view';
import { checkExport } from './export-check';
import { checkReport } from './report-check';
import { checkTable } from './table-check';

/** The main job in front of no one: open, annotate by the keyboard, quit, start again, find all there, export. */
const folder = join(projectRoot, 'out', 'demo');
const profile = join(folder, 'profile');
const annotations = join(folder, 'annotations.json');
const commitments = join(folder, 'commitments.csv');
const register = join(folder, 'register.xlsx');
const report = join(folder, 'report.html');
const printed = join(folder, 'report.pdf');
const gold = readGold();
const pictures: string[] = [];

async function picture(page: Page, name: string): Promise<void> {
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path });
  pictures.push(path);
}

async function inBothThemes(page: Page, name: string): Promise<void> {
  for (const theme of ['light', 'dark']) {
    await doByName(page, `${theme} theme`);
    await page.waitForTimeout(300);
    await picture(page, `${name}-${theme}`);
  }
}

async function openAndAnnotate({ page, close }: Program): Promise<void> {
  await inBothThemes(page, '1-first-screen');
  await page.getByRole('main').getByRole('button', { name: 'Open the sample' }).click();
  await expect(reader(page)).toBeVisible();
  await enterGold(new Hand(page, 'by pasting'), gold, ({ tag, words }, keys) =>
    say(`  ${tag}, ${keys} keys: ${words}`),
  );
  await saved(page);
  await close();
}

async function save(program: Program, path: string, action: string): Promise<void> {
  await saveTo(program.app, path);
  await doByName(program.page, action);
  await expect.poll(() => existsSync(path), { timeout: 10_000 }).toBe(true);
}

async function findAgainAndExport(program: Program): Promise<void> {
  const { page, close } = program;
  await expect(reader(page)).toBeVisible();
  await bringIntoView(page, 'Maren Talvik');
  await inBothThemes(page, '2-attendees');
  await bringIntoView(page, 'Veldria from January 2026');
  await inBothThemes(page, '3-commitments');

  await save(program, annotations, 'Export document…');
  await save(program, commitments, 'Export table of commitments…');
  await save(program, report, 'Make report on the document…');
  await expect.poll(() => existsSync(printed), { timeout: 60_000 }).toBe(true);

  await page.keyboard.press('Control+3');
  await expect(page.getByRole('grid', { name: 'Register' })).toBeVisible();
  await inBothThemes(page, '4-register');
  await save(program, register, 'Export the register as XLSX…');
  await close();
  checkExport(annotations, gold);
  checkTable(commitments, gold);
  await checkReport(report, printed, gold);
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
say('Opening the sample and annotating it by the keyboard');
await openAndAnnotate(await launchProgram({ profile }));
say('Starting again, to find everything there, and exporting');
await findAgainAndExport(await launchProgram({ profile }));
rmSync(profile, { recursive: true, force: true });
say(
  `\nDone: ${gold.annotations.length} annotations and ${gold.relations.length} relations survived the restart; ` +
    'the export is valid and holds exactly those, the table and the report every commitment.',
);
for (const file of [annotations, commitments, register, report, printed, ...pictures]) say(`  ${file}`);
