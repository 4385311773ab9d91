import { join } from 'node:path';
import { projectRoot } from './support/electron';
import { expect, test } from './support/program';
import { reader, tag } from './support/reading';

// The README's picture (docs/screenshot.png) is a copy of what this leaves in out/test/.
for (const theme of ['light', 'dark']) {
  test(`the bundled sample can be tagged as the README shows it (${theme})`, async ({ program }) => {
    const { app, page } = program;
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.setContentSize(1280, 800));
    await page.keyboard.press('Control+k');
    await page.keyboard.type(`${theme} theme`);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Open the sample' }).click();
    await expect(reader(page)).toBeVisible();
    await page
      .locator('.cm-line', { hasText: 'President Talvik said that' })
      .evaluate((line) => line.scrollIntoView({ block: 'start' }));
    await expect(reader(page)).toContainText('Kestrel Strait rail link');
    await page.waitForTimeout(300);

    await tag(page, 'Queen Ysolde', '3');
    await tag(page, 'was ready to raise relations to the level of a comprehensive partnership', '1');
    await tag(page, 'Norsund will build the eastern terminal at Port Sellin at its own expense', '1');
    await tag(page, 'eastern terminal', '2');
    await tag(page, 'Dr. Korsane', '3');
    await tag(page, 'complete the Kestrel Strait rail link by 30 June 2027', '1');
    await tag(page, 'rail link', '2');
    await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.press('n');
    await page.keyboard.type('Joint; the first deadline of the plan.');
    await page.keyboard.press('Escape');
    await page.mouse.move(5, 400);
    await page.waitForTimeout(400);
    await page.screenshot({ path: join(projectRoot, 'out', 'test', `readme-${theme}.png`) });
    await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue(/^Joint/);
  });
}
