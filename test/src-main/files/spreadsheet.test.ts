import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { spreadsheetOf } from '../../../src-main/files/spreadsheet';

/** A file within the XLSX, as text. */
async function partOf(archive: Buffer, name: string): Promise<string> {
  const zip = await fromBufferPromise(archive, {});
  for await (const entry of zip.eachEntry())
    if (entry.fileName === name) return text(await zip.openReadStreamPromise(entry));
  throw new Error(`no ${name}`);
}
const sheetOf = (archive: Buffer) => partOf(archive, 'xl/worksheets/sheet1.xml');
const stringsOf = (archive: Buffer) => partOf(archive, 'xl/sharedStrings.xml');

describe('a table as a spreadsheet', () => {
  it('has its header in sight, its words as text and its numbers as numbers', async () => {
    const archive = await spreadsheetOf(['quote', 'sum'], [['will provide 5 < 6 & more', -5]]);
    expect(await stringsOf(archive)).toContain('will provide 5 &lt; 6 &amp; more');
    expect(await sheetOf(archive)).toContain('<v>-5</v>');
    expect(await sheetOf(archive)).toContain('state="frozen"');
  });

  it('never has a formula, whatever the words of a document begin with', async () => {
    const words = ['=HYPERLINK("http://evil")', '+1', '-1', '@SUM(A1)', '\t=1'];
    const archive = await spreadsheetOf(
      ['quote'],
      words.map((each) => [each]),
    );
    expect(await sheetOf(archive)).not.toContain('<f>');
    expect(await stringsOf(archive)).toContain('=HYPERLINK(');
  });

  it('leaves out what XML cannot say, and keeps line breaks, emoji and Chinese', async () => {
    const archive = await spreadsheetOf(['quote'], [['a\u0000b\u0008c\u001b\ud800d\n👩‍👩‍👧 中方']]);
    expect(await stringsOf(archive)).toContain('abcd\n👩‍👩‍👧 中方');
  });

  it('cuts what is longer than a cell can be', async () => {
    const strings = await stringsOf(await spreadsheetOf(['quote'], [['x'.repeat(40_000)]]));
    expect(/x+/.exec(strings.slice(strings.indexOf('xxx')))![0]).toHaveLength(32_767);
  });

  it('can be larger than what is packed in one go', async () => {
    const rows = Array.from({ length: 3000 }, (_, at) => [`Norsund will provide ${at * 7919} crowns`, at]);
    expect(await sheetOf(await spreadsheetOf(['quote', 'sum'], rows))).toContain('<v>2999</v>');
  });
});
