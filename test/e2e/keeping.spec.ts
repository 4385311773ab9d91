import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, MIXED, READOUT, test } from './support/opened';
import { saveTo } from './support/dialogs';
import { fixtureFile } from './support/fixture-files';
import { cards, clickOn, reader, saved, shownSpans, tag } from './support/reading';

const LONG = Array.from({ length: 400 }, (_, index) => `Paragraph ${index + 1} speaks of cooperation.`).join(
  '\n',
);

test.describe('after quitting and starting again', () => {
  for (const [name, text] of Object.entries({ READOUT, MIXED })) {
    test(`document, annotations and notes are as they were (${name})`, async ({ folder, launch }) => {
      const file = await fixtureFile(folder, 'readout.txt', text);
      const first = await launch({ files: [file] });
      const words = name === 'READOUT' ? ['Amara Okafor', 'vaccine stocks'] : ['战略沟通', 'last line'];
      await tag(first.page, words[0]!, '3');
      await tag(first.page, words[1]!, '2');
      await first.page.keyboard.press('n');
      await first.page.keyboard.type('a note, still being typed');
      await first.close();

      const { page } = await launch();
      await expect(reader(page)).toBeVisible();
      expect(await shownSpans(page)).toEqual(words);
      await expect(cards(page)).toContainText([words[0]!, 'a note, still being typed']);
      await expect(page.getByRole('status')).toHaveText('All saved');
    });
  }

  test('the cards still follow the text', async ({ folder, launch }) => {
    const first = await launch({ files: [await fixtureFile(folder, 'long.txt', LONG)] });
    await first.page.mouse.move(500, 400);
    await first.page.mouse.wheel(0, 700);
    await first.page.waitForTimeout(500);
    const [shown] = (await firstLineInSight(first.page))!.split(' speaks');
    await tag(first.page, shown!, '1');
    await first.page.waitForTimeout(500);
    await first.close();

    const { page, consoleErrors } = await launch();
    await expect(cards(page)).toHaveCount(1);
    const top = async () => (await cards(page).first().boundingBox())?.y ?? 0;
    const before = await top();
    await page.mouse.move(500, 400);
    await page.mouse.wheel(0, -200);
    await expect.poll(top).toBeGreaterThan(before + 150);
    expect(consoleErrors).toEqual([]);
  });

  test('reading goes on where it stopped', async ({ folder, launch }) => {
    const file = await fixtureFile(folder, 'long.txt', LONG);
    const first = await launch({ files: [file] });
    await reader(first.page).focus();
    for (let count = 0; count < 8; count++) await first.page.keyboard.press('PageDown');
    const place = first.page.getByText(/^Paragraph \d+ of 400$/);
    await expect(place).not.toHaveText('Paragraph 1 of 400');
    await first.page.waitForTimeout(400);
    const shown = await firstLineInSight(first.page);
    const paragraph = await place.innerText();
    await first.close();

    const { page } = await launch();
    await expect(reader(page)).toBeVisible();
    await expect.poll(() => firstLineInSight(page)).toBe(shown);
    await expect(page.getByText(paragraph)).toBeVisible();
  });

  test('the window stands where it stood', async ({ launch }) => {
    const first = await launch();
    const size = { width: 1011, height: 707 };
    await first.app.evaluate(({ BrowserWindow }, wanted) => {
      BrowserWindow.getAllWindows()[0]!.setSize(wanted.width, wanted.height);
    }, size);
    await first.page.waitForTimeout(300);
    await first.close();
    const { app } = await launch();
    const bounds = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.getBounds());
    expect(bounds).toMatchObject(size);
  });

  test('undo still reaches what was done before', async ({ folder, launch }) => {
    const first = await launch({ files: [await fixtureFile(folder, 'readout.txt', READOUT)] });
    await tag(first.page, 'Amara Okafor', '3');
    await first.close();
    const { page } = await launch();
    await expect(cards(page)).toHaveCount(1);
    await page.keyboard.press('Control+z');
    await expect(cards(page)).toHaveCount(0);
    await page.keyboard.press('Control+Shift+z');
    await expect(cards(page)).toHaveCount(1);
  });
});

test.describe('the library', () => {
  test('lists documents with their annotations, and goes from one to the other', async ({
    folder,
    launch,
  }) => {
    const files = [
      await fixtureFile(folder, 'first.txt', 'First document\nVeldria is ready.'),
      await fixtureFile(folder, 'second.txt', 'Second document\nNorsund is willing.'),
    ];
    const { page } = await launch({ files });
    const list = page.getByRole('navigation', { name: 'Library' });
    await expect(list.getByRole('button', { name: /document/ })).toHaveCount(2);
    await tag(page, 'Norsund', '3');
    await expect(list.getByRole('button', { name: /Second document/ })).toContainText('1attendee');
    await page.keyboard.press('Control+PageUp');
    await expect(reader(page)).toContainText('Veldria is ready.');
    await expect(cards(page)).toHaveCount(0);
    await list.getByRole('button', { name: /Second document/ }).click();
    await expect(cards(page)).toHaveCount(1);
  });

  test('gives a removed document back with its annotations on undo', async ({ page }) => {
    await tag(page, 'Amara Okafor', '3');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('remove document');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Open a text to read and tag' })).toBeVisible();
    await expect(page.getByText('Removed “Readout of the call” with 1 annotation.')).toBeVisible();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(reader(page)).toContainText('Amara Okafor');
    await expect(cards(page)).toContainText(['Amara Okafor']);
  });

  test('does not lose a document by undo: opening one is no step of it', async ({ page }) => {
    await tag(page, 'Amara Okafor', '3');
    for (let count = 0; count < 4; count++) await page.keyboard.press('Control+z');
    await expect(cards(page)).toHaveCount(0);
    await expect(reader(page)).toContainText('Amara Okafor');
  });

  test('keeps the text as it was read when the file changes or goes', async ({ folder, launch }) => {
    const file = await fixtureFile(folder, 'readout.txt', READOUT);
    const first = await launch({ files: [file] });
    await tag(first.page, 'Amara Okafor', '3');
    await first.close();
    await writeFile(join(folder, 'readout.txt'), 'quite another text');
    const { page } = await launch();
    await expect(reader(page)).toContainText('Amara Okafor');
    await expect(cards(page)).toContainText(['Amara Okafor']);
  });
});

test.describe('saving', () => {
  const refuseWrites = (page: Page) =>
    page.evaluate(() => {
      const store = IDBObjectStore.prototype;
      const kept = Object.getOwnPropertyDescriptors(store);
      const full = () => {
        throw new DOMException('The disk is full', 'QuotaExceededError');
      };
      store.put = full;
      store.add = full;
      Object.assign(window, {
        acceptWrites: () => Object.defineProperties(store, { put: kept.put, add: kept.add }),
      });
    });
  const acceptWrites = (page: Page) =>
    page.evaluate(() => (window as unknown as { acceptWrites(): void }).acceptWrites());

  test('says what is not saved while the disk is full, keeps it in sight and saves it afterwards', async ({
    program,
    page,
    launch,
  }) => {
    await refuseWrites(page);
    await tag(page, 'Amara Okafor', '3');
    await tag(page, 'vaccine stocks', '2');
    await expect(page.getByRole('status')).toHaveText('2 changes are not saved: the disk is full');
    await expect(cards(page)).toHaveCount(2);
    await acceptWrites(page);
    await page.getByRole('button', { name: 'Try again' }).click();
    await saved(page);
    await program.close();
    const again = await launch();
    await expect(cards(again.page)).toHaveCount(2);
  });

  test('shows what is not saved also after going to another document and back', async ({
    folder,
    launch,
  }) => {
    const files = [
      await fixtureFile(folder, 'first.txt', 'First document\nVeldria is ready.'),
      await fixtureFile(folder, 'second.txt', 'Second document\nNorsund is willing.'),
    ];
    const { page } = await launch({ files });
    await refuseWrites(page);
    await tag(page, 'Norsund', '3');
    await page.keyboard.press('Control+PageUp');
    await expect(reader(page)).toContainText('Veldria is ready.');
    await page.keyboard.press('Control+PageDown');
    await expect(cards(page)).toContainText(['Norsund']);
    await acceptWrites(page);
    await saved(page);
  });

  test('lets the window go when it is closed a second time', async ({ program, page }) => {
    await refuseWrites(page);
    await tag(page, 'Amara Okafor', '3');
    const close = () =>
      program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close());
    await close();
    await expect(page.getByText('The last changes are not saved.')).toBeVisible();
    await close();
    await expect.poll(() => page.isClosed()).toBe(true);
  });

  test('warns before the window closes on what is not saved', async ({ program, page }) => {
    await refuseWrites(page);
    await tag(page, 'Amara Okafor', '3');
    await program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close());
    await expect(page.getByText('The last changes are not saved.')).toBeVisible();
    await acceptWrites(page);
    await saved(page);
  });
});

/** The first line that is in sight whole. */
const firstLineInSight = (page: Page) =>
  reader(page).evaluate((content) => {
    const top = content.parentElement!.getBoundingClientRect().top;
    const lines = [...content.querySelectorAll('.cm-line')];
    return lines.find((line) => line.getBoundingClientRect().top >= top - 1)?.textContent;
  });

test.describe('a note that is being typed', () => {
  for (const [way, keys] of Object.entries({
    'the document is closed': ['Control+w'],
    'another document is shown': ['Control+PageUp'],
    'it is exported': ['Control+e'],
  })) {
    test(`is kept when ${way} at once`, async ({ folder, launch }) => {
      const files = [
        await fixtureFile(folder, 'first.txt', 'First document\nVeldria is ready.'),
        await fixtureFile(folder, 'second.txt', 'Second document\nNorsund is willing.'),
      ];
      const { app, page } = await launch({ files });
      await saveTo(app, join(folder, 'out.json'));
      await tag(page, 'Norsund', '3');
      await page.keyboard.press('n');
      await page.keyboard.insertText('just typed');
      for (const key of keys) await page.keyboard.press(key);
      if (keys[0] === 'Control+e') {
        await expect(page.getByText('Exported to out.json')).toBeVisible();
        expect(await readFile(join(folder, 'out.json'), 'utf8')).toContain('just typed');
      } else {
        await saved(page);
        await page.getByRole('button', { name: /Second document/ }).click();
        await expect(cards(page)).toContainText(['just typed']);
      }
    });
  }

  test('keeps its field while the page is turned', async ({ folder, launch }) => {
    const { page } = await launch({ files: [await fixtureFile(folder, 'long.txt', LONG)] });
    await tag(page, 'Paragraph 1', '1');
    await page.keyboard.press('n');
    await page.keyboard.type('see ');
    await page.mouse.move(500, 400);
    await page.mouse.wheel(0, 6000);
    await expect(page.locator('.cm-line', { hasText: /^Paragraph 1 / })).not.toBeInViewport();
    await page.keyboard.type('2024, s');
    await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('see 2024, s');
  });
});

test('a click elsewhere leaves the annotation', async ({ page }) => {
  await tag(page, 'Amara Okafor', '3');
  await expect(page.locator('[data-chosen]')).toHaveCount(1);
  await clickOn(page, 'emergency');
  await expect(page.locator('[data-chosen]')).toHaveCount(0);
});

test('a library of a newer version is not touched, and the window says why it does not open', async ({
  program,
  page,
  launch,
}) => {
  await tag(page, 'Amara Okafor', '3');
  await saved(page);
  await page.evaluate(async () => {
    for (const { name, version } of await indexedDB.databases()) {
      if (name !== 'library' || version === undefined) continue;
      // The open connection gives way to the newer one, as it does to a newer program.
      const request = indexedDB.open(name, version + 10);
      await new Promise((resolve, reject) => {
        request.onsuccess = resolve;
        request.onerror = reject;
      });
      request.result.close();
    }
  });
  await program.close();
  const again = await launch();
  await expect(again.page.getByRole('heading', { name: 'The library could not be opened' })).toBeVisible();
  const rows = await again.page.evaluate(async () => {
    const request = indexedDB.open('library');
    await new Promise((resolve) => (request.onsuccess = resolve));
    const count = request.result.transaction('annotations').objectStore('annotations').count();
    await new Promise((resolve) => (count.onsuccess = resolve));
    return count.result;
  });
  expect(rows).toBe(1);
});
