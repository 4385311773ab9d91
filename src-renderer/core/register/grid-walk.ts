/** A cell of a grid by row and column; the head is row -1. */
export interface GridPlace {
  row: number;
  column: number;
}

/** What a key of the keyboard is, as far as walking goes. */
interface WalkKey {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

interface GridSize {
  rows: number;
  columns: number;
  /** Rows that a page key goes by. */
  page: number;
}

/**
 * Where a key leads in a grid, held within it; `null` where it leads nowhere (WAI-ARIA Authoring Practices, grid
 * pattern).
 */
export function walked(
  { row, column }: GridPlace,
  { key, ctrlKey, metaKey, altKey, shiftKey }: WalkKey,
  { rows, columns, page }: GridSize,
): GridPlace | null {
  if (altKey || shiftKey) return null;
  const whole = ctrlKey || metaKey;
  const wanted: Partial<Record<string, GridPlace>> = whole
    ? { Home: { row: rows > 0 ? 0 : -1, column: 0 }, End: { row: rows - 1, column: columns - 1 } }
    : {
        ArrowUp: { row: row - 1, column },
        ArrowDown: { row: row + 1, column },
        ArrowLeft: { row, column: column - 1 },
        ArrowRight: { row, column: column + 1 },
        Home: { row, column: 0 },
        End: { row, column: columns - 1 },
        PageUp: { row: Math.max(row - page, Math.min(row, 0)), column },
        PageDown: { row: row + page, column },
      };
  const place = wanted[key];
  return (
    (place && {
      row: Math.max(-1, Math.min(place.row, rows - 1)),
      column: Math.max(0, Math.min(place.column, columns - 1)),
    }) ??
    null
  );
}
