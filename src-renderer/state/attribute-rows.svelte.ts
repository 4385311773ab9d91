import type { Annotation } from '../core/annotation/annotation';
import { nextUnsettled } from '../core/attribute/settled';
import type { Evidence } from '../core/attribute/value';
import type { Span } from '../core/span/span';
import { attributesOf } from '../core/tagset/tag-tree';
import type { OpenDocument } from './open-document.svelte';
import type { ReaderView } from './reader-view.svelte';
import type { Selection } from './selection.svelte';
import type { TagSetState } from './tag-set.svelte';

interface RowsParts {
  open: OpenDocument;
  reader: ReaderView;
  selection: Selection;
  tagSet: TagSetState;
}

/** One attribute of one annotation. */
export interface RowPlace {
  annotationId: string;
  attributeId: string;
}

/** Where the hand is among the attributes of the chosen annotation, and where it goes next. */
export class AttributeRows {
  #open: OpenDocument;
  #selection: Selection;
  #tagSet: TagSetState;
  #reader: ReaderView;
  /** The row that is to take the focus; whoever gives it the focus takes the wish away. */
  wish = $state.raw<RowPlace | null>(null);
  /** What is looked for by typing in the row of this attribute. */
  search = $state.raw<{ attributeId: string; words: string } | null>(null);
  /** The value that the pointer is on. */
  hovered = $state.raw<RowPlace | null>(null);
  /** Words that were selected for an attribute that has no value yet: whatever it gets rests on them. */
  waiting = $state.raw<(RowPlace & { evidence: Evidence }) | null>(null);

  constructor(parts: RowsParts) {
    this.#open = parts.open;
    this.#selection = parts.selection;
    this.#tagSet = parts.tagSet;
    this.#reader = parts.reader;
  }

  /** Those of the chosen annotation, in the order in which they are asked. */
  attributes = $derived.by(() => {
    const { annotation } = this.#selection;
    return annotation ? attributesOf(this.#tagSet.current, annotation.tagId) : [];
  });
  /** The one under the hand. */
  attribute = $derived.by(() => this.attributes.find(({ id }) => id === this.#selection.attributeId) ?? null);
  /** The words to be lit in the text: those of the value that the pointer is on, or else of the one under the hand. */
  lit = $derived.by((): Span | null => this.#lit());

  /** The words that the value rests on, or will. */
  evidenceOf(annotation: Annotation, attributeId: string): Evidence | null {
    const { waiting } = this;
    const isWaiting = waiting?.annotationId === annotation.id && waiting.attributeId === attributeId;
    return isWaiting ? waiting.evidence : (annotation.attributes[attributeId]?.evidence ?? null);
  }

  /** The focus goes to the first row; `false` where the tag has none. */
  begin(): boolean {
    const [first] = this.attributes;
    if (first) this.focus(first.id);
    return first !== undefined;
  }

  focus(attributeId: string): void {
    const { annotationId } = this.#selection;
    if (annotationId === null) return;
    this.enter(attributeId);
    this.#selection.range = null;
    this.wish = { annotationId, attributeId };
  }

  /** The focus has come to a row, in whatever way. */
  enter(attributeId: string): void {
    if (this.search && this.search.attributeId !== attributeId) this.search = null;
    this.#selection.attributeId = attributeId;
  }

  /** To the row above or below; stays at the ends. */
  move(by: 1 | -1): void {
    const at = this.attributes.findIndex(({ id }) => id === this.#selection.attributeId);
    const next = this.attributes[at + by];
    if (next) this.focus(next.id);
  }

  /** To the next row that has something to settle; after the last, back to the text behind the annotation. */
  goOn(): void {
    const { annotation, attributeId } = this.#selection;
    if (!annotation || attributeId === null) return;
    const next = nextUnsettled(this.attributes, annotation.attributes, attributeId);
    if (next) this.focus(next.id);
    else this.finish();
  }

  /** Back to the text, with the caret behind the annotation. */
  finish(): void {
    const { annotation } = this.#selection;
    if (annotation) this.#selection.caret = annotation.end;
    this.leave();
  }

  /** Back to the text; what is there stays. */
  leave(): void {
    this.wish = null;
    this.search = null;
    this.waiting = null;
    this.#selection.leaveAttribute();
    this.#reader.handle?.focus();
  }

  #lit(): Span | null {
    const { annotationId, attributeId: own } = this.#selection;
    const place = this.hovered ?? { annotationId, attributeId: own };
    const annotation = this.#open.annotation(place.annotationId);
    return annotation && place.attributeId !== null ? this.evidenceOf(annotation, place.attributeId) : null;
  }
}
