import type { Page } from '@playwright/test';

const INPUT_ID = 'marginalia-test-drop';

/** Drops files of the disk on the middle of the window. They are real `File` objects, with real paths. */
export async function dropFiles(page: Page, paths: string[]): Promise<void> {
  await page.evaluate((id) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.id = id;
    input.multiple = true;
    input.hidden = true;
    document.body.append(input);
  }, INPUT_ID);
  await page.locator(`#${INPUT_ID}`).setInputFiles(paths);
  await page.evaluate((id) => {
    const input = document.getElementById(id) as HTMLInputElement;
    const files = Array.from(input.files ?? []);
    input.remove();
    const middle = { clientX: innerWidth / 2, clientY: innerHeight / 2 };
    const target = document.elementFromPoint(middle.clientX, middle.clientY) ?? document.body;
    const dataTransfer = new DataTransfer();
    for (const file of files) dataTransfer.items.add(file);
    for (const type of ['dragenter', 'dragover', 'drop']) {
      target.dispatchEvent(
        new DragEvent(type, { bubbles: true, cancelable: true, composed: true, dataTransfer, ...middle }),
      );
    }
  }, INPUT_ID);
}
