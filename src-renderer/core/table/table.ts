/** What stands in a cell; what the document or a person wrote is text, even where it looks like a number. */
export type Cell = string | number;

/** Rows under named columns, as spreadsheets have them. */
export interface Table {
  columns: string[];
  rows: Cell[][];
}
