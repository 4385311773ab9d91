import { expect, type Page } from '@playwright/test';

/** Imports the annotated JSON that the open dialog answers with, after the look at it. */
export async function importChosen(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+i');
  await expect(page.getByRole('dialog', { name: 'Import annotated JSON' })).toBeVisible();
  await page.keyboard.press('Enter');
}
