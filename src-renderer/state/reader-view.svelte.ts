import type { Span } from '../core/span/span';

/** What the reader on the screen can do for others; the reader registers itself while it is shown. */
export interface ReaderHandle {
  focus(): void;
  /** Scrolls the span into sight without moving the caret. */
  reveal(span: Span): void;
  /** Where the span stands in the window, in CSS pixels; `null` when it is not laid out. */
  place(span: Span): DOMRect | null;
  /** The stretch of the document that is laid out: what is in sight and something around it. */
  laidOut(): Span;
  /** How far below the top of the page an offset stands, in CSS pixels; estimated outside what is laid out. */
  topOf(offset: number): number;
  /** The offset that stands so far below the top of the page, in CSS pixels; estimated outside what is laid out. */
  offsetAt(top: number): number;
  /** Height of the whole page, in CSS pixels. */
  height(): number;
  /** Scrolls the page by so many CSS pixels. */
  scrollBy(pixels: number): void;
  /** Scrolls so that this share of the page (0 to 1) stands in the middle of the window. */
  scrollToShare(share: number): void;
  /** Writes down where reading stands now. */
  rememberPosition(): Promise<void>;
}

/** The reader as the rest of the workbench knows it. */
export class ReaderView {
  handle = $state.raw<ReaderHandle | null>(null);
  /** How far the page is scrolled, in CSS pixels. */
  scrollTop = $state(0);
  /** Height of what is in sight, in CSS pixels. */
  sight = $state(0);
  /** Counts up when lines have been laid out anew, so that what stands beside them follows. */
  layout = $state(0);
}
