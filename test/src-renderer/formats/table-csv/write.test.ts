import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { writeTableCsv } from '../../../../src-renderer/formats/table-csv/write';

const records = (csv: string) => Papa.parse<string[]>(csv, { delimiter: ',', newline: '\r\n' }).data;
const line = (cell: string | number) => writeTableCsv({ columns: ['x'], rows: [[cell]] }).split('\r\n')[1];

describe('a table as CSV', () => {
  it('is a header and records by RFC 4180, with a mark that says UTF-8', () => {
    expect(writeTableCsv({ columns: ['party', 'quote'], rows: [['Norsund', 'will “help”, soon']] })).toBe(
      '\ufeffparty,quote\r\nNorsund,"will “help”, soon"\r\n',
    );
  });

  it('is a header alone where there is no row', () => {
    expect(writeTableCsv({ columns: ['party', 'quote'], rows: [] })).toBe('\ufeffparty,quote\r\n');
  });

  it('gives back every cell that is no formula, whatever it holds', () => {
    const telling = fc.constantFrom(
      '"',
      ',',
      '\r',
      '\n',
      '\t',
      ' ',
      ';',
      "'",
      '=',
      '-',
      'é',
      '中',
      '👍🏽',
      '\ufeff',
    );
    const cell = fc.array(telling).map((characters) => `a${characters.join('')}`);
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 5 }), (rows) => {
        const [header, ...read] = records(writeTableCsv({ columns: ['one', 'two'], rows }).slice(1));
        expect(header).toEqual(['one', 'two']);
        expect(read).toEqual([...rows, ['']]);
      }),
    );
  });

  it.each([
    ['=1+1'],
    ['+1'],
    ['-1'],
    ['@SUM(A1)'],
    ['＝1+1'],
    ['\t=1'],
    ['  =1+1'],
    ['=HYPERLINK("http://a.b","x")\nsecond line'],
  ])('takes %j for a formula, and makes it text', (cell) => {
    expect(records(writeTableCsv({ columns: ['x'], rows: [[cell]] }))[1]).toEqual([`'${cell}`]);
  });

  it('leaves numbers numbers, below zero too', () => {
    expect([line(-5), line(0.5)]).toEqual(['-5', '0.5']);
  });

  it('guards names of columns as well: a tag set may come from anyone', () => {
    expect(writeTableCsv({ columns: ['=1+1'], rows: [] })).toBe('\ufeff"\'=1+1"\r\n');
  });
});
