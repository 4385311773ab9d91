import Papa from 'papaparse';
import type { Table } from '../../core/table/table';

/**
 * What a spreadsheet would run as a formula. The words of a document are anyone's: a cell that begins so gets an
 * apostrophe, which spreadsheets take as the sign of text (OWASP, CSV injection).
 */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/**
 * Excel takes a CSV for text of the computer's own code page unless this mark says UTF-8: without it every
 * typographic quote and every Chinese name in a quote would be garbled there. LibreOffice, Numbers, R's readr and
 * pandas take the mark off; Python's csv module does as `utf-8-sig`.
 */
const BYTE_ORDER_MARK = '\ufeff';

/** Writes a table as CSV (RFC 4180): a header, commas, CRLF at the end of every record. Same table, same text. */
export const writeTableCsv = ({ columns, rows }: Table): string =>
  `${BYTE_ORDER_MARK}${Papa.unparse([columns, ...rows], { newline: '\r\n', escapeFormulae: formula })}\r\n`;
