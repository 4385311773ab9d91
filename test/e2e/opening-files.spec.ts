import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { askedDialogs, cancelDialogs, chooseFiles, saveTo } from './support/dialogs';
import { dropFiles } from './support/drop-files';
import { fixtureFile, sparseFile, utf16 } from './support/fixture-files';
import { forbidReading } from './support/forbid-reading';
import { expect, test } from './support/program';
import { reader } from './support/reading';
import { secondStart } from './support/second-start';

const library = (page: Page): Locator => page.getByRole('list', { name: 'Library' }).getByRole('button');
const recentFiles = (page: Page): Locator =>
  page.getByRole('list', { name: 'Recent files' }).getByRole('button');
const openButton = (page: Page): Locator => page.getByRole('main').getByRole('button', { name: /^Open…/ });

test.describe('a text file is opened', () => {
  test('with the dialog, several at once, the last of them in view', async ({
    program: { app, page },
    folder,
  }) => {
    const first = await fixtureFile(folder, 'first.txt', 'The first readout.\n');
    const second = await fixtureFile(folder, 'second.md', 'The second readout.\n');
    await chooseFiles(app, [first, second]);
    await openButton(page).click();
    await expect(reader(page)).toContainText('The second readout.');
    await expect(library(page)).toHaveCount(2);
    expect(await askedDialogs(app)).toMatchObject([
      { kind: 'open', filters: [{ name: 'Text', extensions: ['txt', 'md'] }, { name: 'All files' }] },
    ]);
  });

  test('with the dialog by its key, and nothing when it is cancelled', async ({
    program: { app, page },
    folder,
  }) => {
    await cancelDialogs(app);
    await page.keyboard.press('Control+o');
    await expect.poll(() => askedDialogs(app)).toHaveLength(1);
    await expect(library(page)).toHaveCount(0);
    await chooseFiles(app, [await fixtureFile(folder, 'a.txt', 'Opened by key.')]);
    await page.keyboard.press('Control+o');
    await expect(reader(page)).toContainText('Opened by key.');
  });

  test('by dropping it, on the first screen and on a document', async ({ program: { page }, folder }) => {
    await dropFiles(page, [await fixtureFile(folder, 'a.txt', 'The text that was dropped.')]);
    await expect(reader(page)).toContainText('The text that was dropped.');
    await dropFiles(page, [
      await fixtureFile(folder, 'b.txt', 'Another one.'),
      await fixtureFile(folder, 'c.txt', 'And a third.'),
    ]);
    await expect(reader(page)).toContainText('And a third.');
    await expect(library(page)).toHaveCount(3);
  });

  test('from the command line, by a path from where one stands', async ({ launch, folder }) => {
    await fixtureFile(folder, 'minutes/a.txt', 'Named on the command line.');
    const { page } = await launch({ files: ['a.txt'], workingDirectory: join(folder, 'minutes') });
    await expect(reader(page)).toContainText('Named on the command line.');
  });

  test('from the recent list, in this start and the next', async ({ launch, folder }) => {
    const path = await fixtureFile(folder, 'minutes/a.txt', 'Opened lately.');
    const first = await launch({ files: [path] });
    await expect(reader(first.page)).toContainText('Opened lately.');
    await first.page.keyboard.press('Control+w');
    await expect(recentFiles(first.page)).toHaveText(/a\.txt.*minutes/);
    await recentFiles(first.page).click();
    await expect(reader(first.page)).toContainText('Opened lately.');
    await first.page.keyboard.press('Control+w');
    await first.close();

    const { page } = await launch();
    await recentFiles(page).click();
    await expect(reader(page)).toContainText('Opened lately.');
    await expect(library(page)).toHaveCount(1);
  });

  test('by a second start, in the window that is there', async ({
    program: { app, page, profile },
    folder,
  }) => {
    await fixtureFile(folder, 'elsewhere/a.txt', 'From the second start.');
    const code = await secondStart(profile, ['a.txt'], join(folder, 'elsewhere'));
    expect(code).toBe(0);
    await expect(reader(page)).toContainText('From the second start.');
    const windows = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.isVisible() && !window.isMinimized()),
    );
    expect(windows).toEqual([true]);
  });

  test('by a second start while the first one has only begun', async ({ launch, profile, folder }) => {
    const path = await fixtureFile(folder, 'a.txt', 'From the hasty second start.');
    const starting = launch();
    // Chromium's mark that the profile is taken comes long before there is a window.
    await expect.poll(async () => (await readdir(profile)).includes('SingletonLock')).toBe(true);
    expect(await secondStart(profile, [path])).toBe(0);
    const { page } = await starting;
    await expect(reader(page)).toContainText('From the hasty second start.');
  });
});

test.describe('the same bytes', () => {
  test('are the same document, whatever the file is called', async ({ program: { app, page }, folder }) => {
    const path = await fixtureFile(folder, 'a.txt', 'The one and only text.');
    const copy = join(folder, 'copy.txt');
    await copyFile(path, copy);
    await chooseFiles(app, [path]);
    await page.keyboard.press('Control+o');
    await expect(library(page)).toHaveCount(1);
    await chooseFiles(app, [path, copy]);
    await page.keyboard.press('Control+o');
    await expect(page.getByText(/copy\.txt is already in the library/)).toBeVisible();
    await expect(library(page)).toHaveCount(1);
    await expect(reader(page)).toContainText('The one and only text.');
  });

  test('are not those of the file after a change', async ({ program: { app, page }, folder }) => {
    const path = await fixtureFile(folder, 'a.txt', 'The draft.');
    await chooseFiles(app, [path]);
    await page.keyboard.press('Control+o');
    await expect(reader(page)).toContainText('The draft.');
    await writeFile(path, 'The final text.');
    await page.keyboard.press('Control+o');
    await expect(reader(page)).toContainText('The final text.');
    await expect(library(page)).toHaveCount(2);
  });
});

test.describe('a file that cannot be opened is named, with the way out:', () => {
  interface Refusal {
    name: string;
    make: (folder: string, name: string) => Promise<string>;
    says: RegExp;
    wayOut: RegExp;
  }
  const png = Buffer.from('89504e470d0a1a0a0000000d494844520000001000000010080600', 'hex');
  const refusals: Record<string, Refusal> = {
    'a binary file': {
      name: 'photo.txt',
      make: (folder, name) => fixtureFile(folder, name, png),
      says: /photo\.txt is not a text file/,
      wayOut: /Save it as plain text/,
    },
    'an empty file': {
      name: 'nothing.txt',
      make: (folder, name) => fixtureFile(folder, name, ''),
      says: /nothing\.txt is empty/,
      wayOut: /Pick a file that holds text/,
    },
    'a file of white space': {
      name: 'blank.txt',
      make: (folder, name) => fixtureFile(folder, name, '\ufeff \r\n\t\n'),
      says: /blank\.txt is empty/,
      wayOut: /Pick a file that holds text/,
    },
    'a folder': {
      name: 'minutes',
      make: async (folder, name) => {
        await mkdir(join(folder, name));
        return join(folder, name);
      },
      says: /minutes is a folder/,
      wayOut: /Open the text files in it/,
    },
    'a missing file': {
      name: 'gone.txt',
      make: (folder, name) => Promise.resolve(join(folder, name)),
      says: /gone\.txt is not there any more/,
      wayOut: /open it from where it is now/,
    },
    'a file of more than 64 MB': {
      name: 'huge.txt',
      make: (folder, name) => sparseFile(folder, name, 64 * 1024 * 1024 + 1),
      says: /huge\.txt is too large \(65 MB\)/,
      wayOut: /Files up to 64 MB can be opened/,
    },
    'a file in another encoding': {
      name: 'latin.txt',
      make: (folder, name) => fixtureFile(folder, name, Buffer.from('Déclaration commune', 'latin1')),
      says: /latin\.txt is neither UTF-8 nor UTF-16/,
      wayOut: /Save it as UTF-8/,
    },
  };

  for (const [kind, { name, make, says, wayOut }] of Object.entries(refusals)) {
    test(kind, async ({ launch, folder }) => {
      const { page } = await launch({ files: [await make(folder, name)] });
      await expect(page.getByText(says)).toBeVisible();
      await expect(page.getByText(wayOut)).toBeVisible();
      await expect(library(page)).toHaveCount(0);
      await expect(openButton(page)).toBeVisible();
    });
  }

  test('a file without permission', async ({ program: { app, page }, folder }) => {
    const path = await fixtureFile(folder, 'secret.txt', 'The secret text.');
    await forbidReading(app, path);
    await chooseFiles(app, [path]);
    await page.keyboard.press('Control+o');
    await expect(page.getByText(/secret\.txt may not be read/)).toBeVisible();
    await expect(page.getByText(/Ask its owner for permission/)).toBeVisible();
    await expect(library(page)).toHaveCount(0);
  });

  test('a recent file that has gone, which stays listed', async ({ launch, folder }) => {
    const path = await fixtureFile(folder, 'lately.txt', 'Soon gone.');
    const { page } = await launch({ files: [path] });
    await expect(reader(page)).toContainText('Soon gone.');
    await page.keyboard.press('Control+w');
    await rm(path);
    await recentFiles(page).click();
    await expect(page.getByText(/lately\.txt is not there any more/)).toBeVisible();
    await expect(recentFiles(page)).toHaveCount(1);
  });

  test('and the good ones beside it are opened', async ({ program: { app, page }, folder }) => {
    await chooseFiles(app, [
      join(folder, 'gone.txt'),
      await fixtureFile(folder, 'good.txt', 'The good one.'),
      await fixtureFile(folder, 'empty.txt', ''),
    ]);
    await page.keyboard.press('Control+o');
    await expect(reader(page)).toContainText('The good one.');
    await expect(page.getByText(/gone\.txt is not there any more/)).toBeVisible();
    await expect(page.getByText(/empty\.txt is empty/)).toBeVisible();
  });
});

test.describe('what was in the file', () => {
  const text = 'Readout 😀 of the café meeting\r\n双方同意深化合作。\r\rOld Mac line\nUnix line\r\n\r\nלום\n';
  const encodings: Record<string, [string, Uint8Array]> = {
    'UTF-8': ['utf-8', Buffer.from(text, 'utf8')],
    'UTF-8 with a mark': ['utf-8-bom', Buffer.from(`\ufeff${text}`, 'utf8')],
    'UTF-16 LE': ['utf-16le', utf16(text, 'le', { mark: true })],
    'UTF-16 BE': ['utf-16be', utf16(text, 'be', { mark: true })],
    'UTF-16 LE without a mark': ['utf-16le', utf16(text, 'le', { mark: false })],
    'UTF-16 BE without a mark': ['utf-16be', utf16(text, 'be', { mark: false })],
  };

  for (const [name, [encoding, bytes]] of Object.entries(encodings)) {
    test(`is kept to the last line break from ${name}`, async ({ launch, folder }) => {
      const { app, page } = await launch({ files: [await fixtureFile(folder, 'a.txt', bytes)] });
      await expect(reader(page)).toContainText('双方同意深化合作。');
      await saveTo(app, join(folder, 'out.json'));
      await page.keyboard.press('Control+e');
      await expect(page.getByText('Exported to out.json')).toBeVisible();
      const { documents } = JSON.parse(await readFile(join(folder, 'out.json'), 'utf8')) as {
        documents: unknown[];
      };
      expect(documents).toMatchObject([
        { text, encoding, fileName: 'a.txt', sha256: createHash('sha256').update(bytes).digest('hex') },
      ]);
    });
  }
});
