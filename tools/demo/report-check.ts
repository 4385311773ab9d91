import { readFileSync } from 'node:fs';
import { textOfPdf } from '../../test/e2e/support/pdf';
import type { Gold } from '../../test/e2e/support/gold';

/** Throws where the report lacks a commitment, in its HTML or in its PDF, or could run or load anything. */
export async function checkReport(htmlFile: string, pdfFile: string, gold: Gold): Promise<void> {
  const html = readFileSync(htmlFile, 'utf8');
  if (/<script|\ssrc=|https?:/i.test(html)) throw new Error(`${htmlFile} runs or loads something.`);
  const register = /<section id="register"[\s\S]*?<\/section>/.exec(html)?.[0] ?? '';
  const pdf = unspaced(await textOfPdf(pdfFile));
  for (const { tag, words } of gold.annotations) {
    if (tag !== 'commitment') continue;
    if (!register.includes(words.replaceAll("'", '&#39;'))) throw new Error(`${htmlFile} lacks “${words}”.`);
    if (!pdf.includes(unspaced(words))) throw new Error(`${pdfFile} lacks “${words}”.`);
  }
}

/** Lines end after a hyphen too, where no space was; and the face has one glyph for two kinds of apostrophe. */
const unspaced = (words: string): string => words.replace(/\s+/g, '').replaceAll('ʼ', '’');
