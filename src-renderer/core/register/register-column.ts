import type { Cell } from '../table/table';
import type { RegisterRow } from './register-row';

/** One column of the register: what stands in it, and what it is sorted, filtered and grouped by. */
export interface RegisterColumn {
  /** `quote`, `document` and the like; of an attribute its id after `attribute:`. */
  id: string;
  name: string;
  look: 'quote' | 'words' | 'term' | 'terms' | 'number' | 'day' | 'decision';
  /** Whether one chooses among what stands in the column, or types words that it contains. */
  filter: 'choices' | 'words';
  /** Whether it is shown as long as nobody has chosen columns. */
  shownAtFirst: boolean;
  /** What is read in the cell; empty where there is nothing. */
  words: (row: RegisterRow) => string;
  /** What the row is found under by choice, each once; an empty one where there is nothing. */
  choices: (row: RegisterRow) => readonly string[];
  /** What it is sorted by; `undefined` where there is nothing, which stands last in either direction. */
  key: (row: RegisterRow) => string | number | undefined;
  /** The one group in which the row stands; empty where there is nothing. */
  group: (row: RegisterRow) => string;
  /** What goes into files. */
  cell: (row: RegisterRow) => Cell;
  /** What is to be known of the value besides its words; `null` where that is nothing. */
  remark: (row: RegisterRow) => string | null;
}
