import { expect, type Page } from '@playwright/test';

/** Does an action as anyone can who knows its name: by the command palette. */
export async function doByName(page: Page, action: string): Promise<void> {
  const palette = page.getByRole('dialog', { name: 'Find or do anything' });
  await page.keyboard.press('Control+k');
  await palette.getByRole('combobox').fill(action);
  await page.keyboard.press('Enter');
  await expect(palette).toBeHidden();
}
