import { createSocket } from 'node:dgram';
import { join } from 'node:path';
import { saveTo } from './support/dialogs';
import { doByName } from './support/do-by-name';
import { expect, test } from './support/opened';
import { cards, reader, saved, tag } from './support/reading';
import { socketsBeyondThisMachine } from './support/sockets';

/** What has run scripts, read files or called other programs in programs that show notes by a browser's engine. */
const HOLES = [
  '<script>window.hit = 1</script>',
  '<img src=x onerror="window.hit=1">',
  '<iframe src="javascript:parent.hit=1"></iframe>',
  '<details open ontoggle="window.hit=1">more</details>',
  '<embed src="javascript:window.hit=1">',
  '<svg><animate onbegin="window.hit=1" attributeName=x dur=1s>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.hit=1&gt;">',
  '[link](javascript:window.hit=1) ![picture](http://192.0.2.1/x.png)',
  '<a href="file:///etc/passwd">a</a> smb://192.0.2.1/share ms-msdt:/id data:text/html,<script>hit=1</script>',
  '{{constructor.constructor("window.hit=1")()}} ${window.hit=1}',
];

test.describe('a text full of markup', () => {
  test.use({ text: `${HOLES[0]} title\n${HOLES.join('\n')}\nNorsund will provide power by 2027.` });

  test('is shown as it is, and so are notes, names and tags of it: nothing of it runs, leads elsewhere or opens a socket', async ({
    program,
    page,
    folder,
  }) => {
    for (const hole of HOLES.slice(1, 4)) await expect(reader(page)).toContainText(hole);
    await tag(page, 'details open', '2');
    await page.keyboard.press('n');
    await page.keyboard.type(HOLES.join(' '));
    await page.keyboard.press('Escape');
    await doByName(page, 'annotator');
    await page.getByRole('dialog', { name: 'Your name' }).getByRole('textbox').fill(HOLES[1]!);
    await page.keyboard.press('Enter');
    await tag(page, 'Norsund will provide power', '1');
    await expect(cards(page)).toHaveCount(2);
    for (const view of ['2', '3', '4', '5', '6', '1']) {
      await page.keyboard.press(`Control+${view}`);
      await expect(page.getByRole('navigation', { name: 'Views' }).locator('[aria-current]')).toHaveCount(1);
    }
    await saveTo(program.app, join(folder, 'out.json'));
    await page.keyboard.press('Control+e');
    await expect(page.getByText('Exported to out.json in ')).toBeVisible();
    await saved(page);

    expect(await page.evaluate(() => 'hit' in window)).toBe(false);
    expect(await page.locator('main script, main iframe, main embed, main img[src]').count()).toBe(0);
    expect(page.url()).toBe('app://marginalia/');
    expect(socketsBeyondThisMachine(program.app.process().pid!)).toEqual([]);
  });
});

test('the count of sockets sees one that is open', async () => {
  const socket = createSocket('udp4');
  await new Promise<void>((done) => socket.bind(0, '0.0.0.0', done));
  expect(socketsBeyondThisMachine(process.pid)).toHaveLength(1);
  socket.close();
});

test.describe('a text with characters that show nothing', () => {
  test.use({ text: 'Readout\nNorsund\u202e will\u0007 pay\u200b 40 \u2066crowns\u2069 today.' });

  test('shows each by a mark that says what it is, and counts it in', async ({ page }) => {
    const marks = reader(page).getByRole('img');
    await expect(marks).toHaveText(['RLO', 'BEL', 'ZWSP', 'LRI', 'PDI']);
    await expect(marks.first()).toHaveAttribute('aria-label', 'right-to-left override (U+202E)');
    await tag(page, 'crowns', '2');
    await expect(cards(page)).toContainText(/crowns/);
    await page.keyboard.press('Control+6');
    await expect(page.getByRole('main', { name: 'Coverage' })).toContainText(
      'Norsund[RLO] will[BEL] pay[ZWSP] 40',
    );
  });
});

test('no device is handed out, even to a hand that asks', async ({ program }) => {
  const outcomes = await program.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.webContents.executeJavaScript(
      `Promise.all([
        navigator.usb?.requestDevice({ filters: [] }),
        navigator.hid?.requestDevice({ filters: [] }).then((found) => { if (found.length === 0) throw new Error('none'); }),
        navigator.serial?.requestPort(),
        navigator.bluetooth?.requestDevice({ acceptAllDevices: true }),
      ].map((asked) => Promise.resolve(asked ?? Promise.reject(new Error('absent'))).then(() => 'granted', (error) => error.name)))`,
      true,
    ),
  );
  expect(outcomes).toHaveLength(4);
  expect(outcomes).not.toContain('granted');
});
