import type { Program } from './support/launch';
import { askedDialogs, pressButton } from './support/dialogs';
import { fixtureFile } from './support/fixture-files';
import { expect, test } from './support/program';
import { reader } from './support/reading';

const closeWindow = ({ app }: Program) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());

/** Keeps the page too busy to answer anything. */
const hang = ({ page }: Program, forMs: number) =>
  page.evaluate((ms) => {
    setTimeout(() => {
      const end = performance.now() + ms;
      while (performance.now() < end);
    });
  }, forMs);

test('the program ends when its window is closed, and when it is told to end', async ({ launch }) => {
  const first = await launch();
  await closeWindow(first);
  expect(await first.ended).toBe(0);

  const second = await launch();
  second.app.process().kill('SIGTERM');
  expect(await second.ended).toBe(0);
});

test('a page that does not answer is asked about after five seconds, and can be waited for', async ({
  program,
}) => {
  await pressButton(program.app, 0);
  await hang(program, 7500);
  await closeWindow(program);
  await expect
    .poll(() => askedDialogs(program.app), { timeout: 8000 })
    .toMatchObject([
      { kind: 'message', message: 'Marginalia is still saving.', buttons: ['Wait', 'Quit now'] },
    ]);
  expect(await program.ended).toBe(0);
});

test('a page that never answers can be left', async ({ program }) => {
  await pressButton(program.app, 1);
  await hang(program, 60_000);
  await closeWindow(program);
  expect(await program.ended).toBe(0);
});

test('a page that crashes is loaded again with all that was saved', async ({ launch, folder }) => {
  const program = await launch({ files: [await fixtureFile(folder, 'a.txt', 'What was saved.')] });
  const { app, page } = program;
  await expect(reader(page)).toContainText('What was saved.');
  await pressButton(app, 0);
  const crashed = page.waitForEvent('crash');
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  await crashed;
  await expect.poll(() => askedDialogs(app)).toMatchObject([{ buttons: ['Load again', 'Quit now'] }]);
  const shown = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText'),
    );
  await expect.poll(shown).toContain('What was saved.');
  await closeWindow(program);
  expect(await program.ended).toBe(0);
});
