import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { violations } from './support/axe';
import { saveTo } from './support/dialogs';
import { doByName } from './support/do-by-name';
import { expect, test } from './support/opened';
import { textOfPdf } from './support/pdf';
import { reader, tag } from './support/reading';

const HOSTILE = '<script>alert(1)</script><b>first office</b> & "quoted"';
const COMMITMENT = 'Norsund will provide 40 million crowns for cross-border rail by the end of 2026';

const OVERDUE = 'Veldria will repair the bridge by 30 June 2020';
const TEXT = ['Readout of the call', `${COMMITMENT}. Veldria welcomes this.`, `${OVERDUE}.`, HOSTILE];

test.use({ text: TEXT.join('\n') });

/** Opens a file as a browser would, in a window and a session of its own. */
async function openInBrowser(app: ElectronApplication, path: string): Promise<Page> {
  const opened = app.waitForEvent('window');
  await app.evaluate(async ({ BrowserWindow }, file) => {
    const window = new BrowserWindow({ width: 1100, height: 800, webPreferences: { partition: 'browser' } });
    await window.loadFile(file);
  }, path);
  return opened;
}

test('a report can be handed over: sound HTML for everyone, and a PDF with the same words', async ({
  folder,
  program,
  page,
}) => {
  await tag(page, COMMITMENT, '1');
  await tag(page, 'cross-border rail', '2');
  await saveTo(program.app, join(folder, 'call.html'));
  await doByName(page, 'Make report on the document…');
  await expect(page.getByText('Report written to call.html and call.pdf in ')).toBeVisible();

  const read = await textOfPdf(join(folder, 'call.pdf'));
  for (const words of ['Register of commitments', COMMITMENT, HOSTILE, 'Appendix A: Guideline', '1 / '])
    expect(read).toContain(words);

  expect(await readFile(join(folder, 'call.html'), 'utf8')).not.toMatch(/<script|<b>first/);
  const report = await openInBrowser(program.app, join(folder, 'call.html'));
  await expect(report.getByRole('heading', { level: 1 })).toHaveText('Readout of the call');
  await expect(report.getByRole('row').filter({ hasText: COMMITMENT }).first()).toBeVisible();
  await expect(report.getByText(HOSTILE)).toBeVisible();
  expect(await violations(report)).toEqual([]);
});

test('what is due stands by day, leads to its place, and goes into a calendar', async ({
  folder,
  program,
  page,
}) => {
  await tag(page, COMMITMENT, '1');
  await tag(page, OVERDUE, '1');
  await page.keyboard.press('Control+4');
  const due = page.getByRole('main', { name: 'Due' });
  await expect(due.getByRole('heading')).toHaveText(['June 2020', 'December 2026']);
  const lines = due.getByRole('button');
  await expect(lines.first()).toContainText('overdue');
  await expect(lines.last()).not.toContainText('overdue');
  expect(await violations(page)).toEqual([]);

  await expect(lines.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(lines.last()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(reader(page)).toBeFocused();
  await expect(page.locator('.cm-chosen').first()).toContainText('Norsund will provide');

  await saveTo(program.app, join(folder, 'due.ics'));
  await doByName(page, 'Export calendar of what is due…');
  await expect(page.getByText('Exported to due.ics in ')).toBeVisible();
  const calendar = await readFile(join(folder, 'due.ics'), 'utf8');
  expect(calendar.match(/DTSTART[^\r]*/g)).toEqual([
    'DTSTART;VALUE=DATE:20200630',
    'DTSTART;VALUE=DATE:20261231',
  ]);
});
