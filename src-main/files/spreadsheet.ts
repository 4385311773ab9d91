import writeExcelFile from 'write-excel-file/node';

/** What a cell of a spreadsheet holds, in UTF-16 code units. */
const LONGEST = 32_767;
const WIDEST = 60;
const NARROWEST = 10;

/**
 * A table as an XLSX file with one sheet, its header in sight while one scrolls. What is text is written as text, so
 * that nothing which a document says is ever run as a formula.
 */
export function spreadsheetOf(
  columns: readonly string[],
  rows: readonly (string | number)[][],
): Promise<Buffer> {
  const head = columns.map((name) => ({ value: cleaned(name), type: String, fontWeight: 'bold' as const }));
  const body = rows.map((row) =>
    row.map((value) =>
      typeof value === 'number'
        ? { value, type: Number }
        : { value: cleaned(value), type: String, wrap: true, alignVertical: 'top' as const },
    ),
  );
  const widths = columns.map((name, at) =>
    rows.reduce((widest, row) => Math.max(widest, String(row[at] ?? '').length), name.length),
  );
  return writeExcelFile([head, ...body], {
    stickyRowsCount: 1,
    columns: widths.map((width) => ({ width: Math.min(Math.max(width + 2, NARROWEST), WIDEST) })),
  }).toBuffer();
}

/** What XML has no way to write (XML 1.0, 2.2): most control characters, and halves of surrogate pairs. */
const unwritable = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;
const written = '\t\n\r\u0085';

/** Without what XML has no way to write, and no longer than a cell can be. */
const cleaned = (words: string): string =>
  words.slice(0, LONGEST).replace(unwritable, (character) => (written.includes(character) ? character : ''));
