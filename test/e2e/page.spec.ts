import { fixtureFile } from './support/fixture-files';
import { expect, test } from './support/opened';
import { cards, reader, tag } from './support/reading';

test.describe('the page', () => {
  test('is set in the serif, with lines of about 70 characters', async ({ folder, launch }) => {
    const words = 'The two governments will meet again in the autumn to review what was agreed. ';
    const { page } = await launch({
      files: [await fixtureFile(folder, 'long.txt', `Title\n${words.repeat(6)}`)],
    });
    await expect(reader(page)).toHaveCSS('font-family', /^"Source Serif 4 Variable"/);
    const perLine = await page
      .locator('.cm-line')
      .last()
      .evaluate((line) => {
        const range = document.createRange();
        range.selectNodeContents(line);
        const lines = new Set([...range.getClientRects()].map((rect) => Math.round(rect.top)));
        // The last line is short, so it does not count.
        return line.textContent.length / (lines.size - 0.5);
      });
    expect(perLine).toBeGreaterThan(60);
    expect(perLine).toBeLessThan(80);
  });

  test('numbers its paragraphs and shows nothing of a code editor', async ({ page }) => {
    const numbers = page.locator('.cm-line[data-number]');
    await expect(numbers).toHaveCount(4);
    await expect(page.locator('.cm-gutters, .cm-activeLine')).toHaveCount(0);
    await expect(page.locator('.cm-title')).toHaveText('Readout of the call');
  });

  test('joins the lines of a title that was wrapped by hand before it says what file it is', async ({
    folder,
    launch,
  }) => {
    const text = [
      'President Talvik and Prime Minister Hallbrand Hold Talks in Arnmouth',
      'and Agree on a Plan of Work to 2028 for the Two Countries Together',
      '',
      'On 11 March 2025, President Maren Talvik of the Republic of Veldria met',
      'the Prime Minister of Norsund, who had come by rail for the first time.',
      '',
    ].join('\n');
    const { page } = await launch({ files: [await fixtureFile(folder, 'wrapped.txt', text)] });
    const order = await reader(page).evaluate((content) =>
      [...content.children].map((child) =>
        child.className.includes('cm-facts') ? 'facts' : child.textContent,
      ),
    );
    expect(order.indexOf('facts')).toBeGreaterThan(order.findIndex((line) => line.startsWith('and Agree')));
  });
});

test('the library says when a document was last changed', async ({ page }) => {
  const item = page.getByRole('navigation', { name: 'Library' }).getByRole('button', { name: /Readout/ });
  await expect(item).toContainText(/changed \d\d:\d\d/);
  await expect(item).toContainText('readout.txt');
  await tag(page, 'vaccine stocks', '2');
  await expect(item).toContainText(/1\s*cooperation area/);
});

test('a note can be taken away again', async ({ page }) => {
  await tag(page, 'vaccine stocks', '2');
  await page.keyboard.press('n');
  await page.keyboard.type('second tranche');
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(cards(page)).not.toContainText(['second tranche']);
  await expect(cards(page)).toHaveCount(1);
});

test('an export that is opened as a document is told from a text', async ({ folder, launch }) => {
  const text = '{\n  "format": "marginalia-export",\n  "version": 1\n}\n';
  const { page } = await launch({ files: [await fixtureFile(folder, 'out.json', text)] });
  await expect(page.getByText('out.json is an export of Marginalia, not a text.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Open a text to read and tag' })).toBeVisible();
});

test('files that are refused together are told in one message', async ({ folder, launch }) => {
  const files = [
    await fixtureFile(folder, 'empty.txt', ''),
    await fixtureFile(folder, 'picture.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13])),
    await fixtureFile(folder, 'good.txt', 'A good text\nwith two lines.'),
  ];
  const { page } = await launch({ files });
  await expect(page.getByText('2 of 3 files were not opened.')).toBeVisible();
  await expect(page.getByText(/empty\.txt is empty\./)).toBeVisible();
  await expect(page.getByText(/picture\.png is not a text file\./)).toBeVisible();
  await expect(reader(page)).toContainText('with two lines.');
});
