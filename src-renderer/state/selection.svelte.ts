import type { Annotation } from '../core/annotation/annotation';
import { inDocumentOrder } from '../core/annotation/order';
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
  /**
   * The attribute of the chosen annotation whose row on the card has the focus, or had it last: words that are
   * selected now may be what its value rests on.
   */
  attributeId = $state<string | null>(null);
  /** The annotation that the pointer or the focus is on, in the text or in the margin. */
  hoveredId = $state<string | null>(null);
  hovered = $derived.by(() => this.document.annotation(this.hoveredId));
  /** All annotations at the place where one was chosen, the shortest first, when there is more than one. */
  crowd = $state.raw<string[]>([]);

  constructor(private document: OpenDocument) {}

  /**
   * Chooses one of the annotations at a place: the shortest first, and after the chosen one the next longer, so
   * that repeating the gesture reaches every one of them.
   */
  chooseAmong(here: Annotation[]): void {
    const byLength = shortestFirst(here);
    const at = byLength.findIndex((annotation) => annotation.id === this.annotationId);
    this.choose(byLength[(at + 1) % byLength.length]?.id ?? null);
    this.crowd = byLength.length > 1 ? byLength.map((annotation) => annotation.id) : [];
  }

  /** Lights the shortest of the annotations that the pointer is on. */
  hoverAmong(here: Annotation[]): void {
    this.hoveredId = shortestFirst(here)[0]?.id ?? null;
  }

  choose(annotationId: string | null): void {
    const attributeId = annotationId === this.annotationId ? this.attributeId : null;
    this.clear();
    this.annotationId = annotationId;
    this.attributeId = attributeId;
  }

  /**
   * Takes what was selected in the text; `null` where the caret merely stands. The chosen annotation is let go by
   * a selection, unless its edges are being set or the words may be for one of its values.
   */
  select(range: Span | null, caret: number): void {
    this.crowd = [];
    this.exact = false;
    this.range = range;
    this.caret = caret;
    if (!range) this.resizingId = null;
    else if (this.resizingId === null && this.attributeId === null) this.annotationId = null;
  }

  /** Leaves the row of a value, and the words selected for it; the annotation stays chosen. */
  leaveAttribute(): void {
    this.attributeId = null;
    this.range = null;
    this.exact = false;
  }

  clear(): void {
    this.range = null;
    this.crowd = [];
    this.exact = false;
    this.annotationId = null;
    this.attributeId = null;
    this.resizingId = null;
  }
}

const shortestFirst = (annotations: Annotation[]): Annotation[] =>
  [...annotations].sort((a, b) => a.end - a.start - (b.end - b.start) || inDocumentOrder(a, b));
