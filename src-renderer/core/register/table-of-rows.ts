import type { Table } from '../table/table';
import type { RegisterColumn } from './register-column';
import type { RegisterRow } from './register-row';

/** Rows under these columns as a table for files. */
export const tableOfRows = (columns: readonly RegisterColumn[], rows: readonly RegisterRow[]): Table => ({
  columns: columns.map(({ name }) => name),
  rows: rows.map((row) => columns.map((column) => column.cell(row))),
});
