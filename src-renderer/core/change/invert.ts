import type { Edit } from './change';

/** The edits that turn these back: each the other way round, the last one first. */
export const invertEdits = (edits: readonly Edit[]): Edit[] =>
  edits.map((edit) => ({ ...edit, before: edit.after, after: edit.before }) as Edit).reverse();
