import type { Span } from '../core/span/span';
import { snapSpan } from '../core/span/snap';
import type { OpenDocument } from './open-document.svelte';

/** What the user has under the hand: a stretch of text, an annotation, or neither. */
export class Selection {
  /** As selected, in UTF-16 code units of the document; `null` when the caret merely stands. */
  range = $state.raw<Span | null>(null);
  caret = $state(0);
  /** Whether the words at its edges are left cut: a modifier was held. */
  exact = $state(false);
  annotationId = $state<string | null>(null);
  /** The annotation whose edges are being set with the selection. */
  resizingId = $state<string | null>(null);
  /** The span that tagging would take now. */
  span = $derived.by(() => {
    const text = this.document.page?.text;
    return text !== undefined && this.range ? snapSpan(text, this.range, { exact: this.exact }) : null;
  });
  annotation = $derived.by(() => this.document.annotation(this.annotationId));

  constructor(private document: OpenDocument) {}

  clear(): void {
    this.range = null;
    this.exact = false;
    this.annotationId = null;
    this.resizingId = null;
  }
}
