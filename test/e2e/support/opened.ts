import type { Page } from '@playwright/test';
import { fixtureFile } from './fixture-files';
import { expect, test as base } from './program';
import { reader } from './reading';

/** A readout short enough to stand on one screen. */
export const READOUT = [
  'Readout of the call',
  'President Amara Okafor of Veldria and Prime Minister Jonas Lindqvist met on Wednesday.',
  'Norsund will provide 40 million crowns for cross-border rail by the end of 2026. Veldria welcomes this.',
  'Both sides agreed to share vaccine stocks in an emergency.',
].join('\n');

/** Emoji, Chinese, combining marks and CRLF: what offsets go wrong on. */
export const MIXED = [
  'Приветствие 👩‍👩‍👧 and greetings',
  'The café\u0301 in Zürich serves nai\u0308ve guests 🇳🇴🇱🇦 every day.',
  '中方愿同老方加强战略沟通，深化治国理政经验交流。',
  'وزير الخارجية سيزور المدينة في الخريف.',
  'The last line 👍🏽 ends here.',
].join('\r\n');

interface OpenedFixtures {
  text: string;
  /** The page of the program, which was started with one file holding `text`. */
  page: Page;
}

/** A program with a document open: what most tests begin with. */
export const test = base.extend<OpenedFixtures>({
  text: [READOUT, { option: true }],
  program: async ({ folder, launch, text }, use) => {
    const program = await launch({ files: [await fixtureFile(folder, 'readout.txt', text)] });
    await expect(reader(program.page)).toBeVisible();
    await use(program);
  },
  page: async ({ program }, use) => use(program.page),
});

export { expect };
