import type { Span } from '../core/span/span';

/** What the reader on the screen can do for others; the reader registers itself while it is shown. */
export interface ReaderHandle {
  focus(): void;
  /** Scrolls the span into sight without moving the caret. */
  reveal(span: Span): void;
  /** Where the span stands in the window, in CSS pixels; `null` when it is out of sight. */
  place(span: Span): DOMRect | null;
  /** Writes down where reading stands now. */
  rememberPosition(): Promise<void>;
}

/** The reader as the rest of the workbench knows it. */
export class ReaderView {
  handle = $state.raw<ReaderHandle | null>(null);
  /** Counts up when what is shown has moved, so that things placed beside it follow. */
  moved = $state(0);
}
