import type { Annotation } from '../core/annotation/annotation';
import { AnnotationIndex } from '../core/annotation/annotation-index';
import { Lanes } from '../core/annotation/lanes';
import type { Edit } from '../core/change/change';
import type { Document } from '../core/document/document';
import type { ReadingPosition } from '../core/document/reading-position';
import { blocksOf } from '../core/text/blocks';
import { LineMap } from '../core/text/line-breaks';
import { titleOf } from '../core/text/title';
import { Seen } from './seen.svelte';

/** What never changes while a document is open. */
export interface Page {
  document: Document;
  text: string;
  lines: LineMap;
  blocks: ReturnType<typeof blocksOf>;
  /** Where the title stands in the text, when it does. */
  titleStart: number | null;
  /** Where reading stopped last time. */
  position: ReadingPosition | null;
  seen: Seen;
}

/** The document in hand: it lives in memory whole, and the screen follows it. */
export class OpenDocument {
  page = $state.raw<Page | null>(null);
  /** Whether all its annotations are here, or for a moment only those near where reading goes on. */
  whole = $state(true);
  index = $state.raw(AnnotationIndex.of<Annotation>([]));
  /** In document order. An array of its own after each change: for what looks at all of them, and only while it is shown. */
  annotations = $derived(this.index.toArray());
  // These follow each change by themselves, so that it costs what it touches; who reads them follows `index`.
  #lanes = new Lanes(this.index);
  #byId = new Map<string, Annotation>();

  get lanes(): Lanes<Annotation> {
    void this.index;
    return this.#lanes;
  }

  show(
    document: Document,
    text: string,
    annotations: Annotation[],
    position: ReadingPosition | null,
    whole = true,
  ): void {
    this.#take(annotations);
    this.whole = whole;
    this.page = {
      document,
      text,
      lines: new LineMap(text),
      blocks: blocksOf(text),
      titleStart: titleOf(text, document.fileName).span?.start ?? null,
      position,
      seen: new Seen(position?.seen ?? []),
    };
  }

  /** Takes all annotations of the document that is shown, as they stand now. */
  complete(annotations: Annotation[]): void {
    this.#take(annotations);
    this.whole = true;
  }

  close(): void {
    this.page = null;
    this.whole = true;
    this.#take([]);
  }

  annotation(id: string | null): Annotation | null {
    void this.index;
    return (id !== null && this.#byId.get(id)) || null;
  }

  /** An annotation as it stands now, as it was where it is of another document, `null` where it was deleted. */
  latest(annotation: Annotation): Annotation | null {
    return this.page?.document.id === annotation.documentId ? this.annotation(annotation.id) : annotation;
  }

  apply(edits: Edit[]): void {
    const id = this.page?.document.id;
    if (edits.some((edit) => edit.table === 'documents' && edit.id === id && edit.after === null)) {
      this.close();
      return;
    }
    const own = edits.filter(
      (edit) =>
        edit.table === 'annotations' && [edit.before?.documentId, edit.after?.documentId].includes(id),
    ) as Extract<Edit, { table: 'annotations' }>[];
    if (own.length === 0) return;
    const ids = new Set(own.map((edit) => edit.id));
    const gone = this.#rowsOf(ids);
    for (const { id: rowId, after } of own) {
      // One that goes over to another document is gone from this one.
      if (after && after.documentId === id) this.#byId.set(rowId, after);
      else this.#byId.delete(rowId);
    }
    const come = this.#rowsOf(ids);
    this.index = this.index.replaced(gone, come);
    this.#lanes.follow(this.index, [...gone, ...come]);
  }

  #rowsOf(ids: ReadonlySet<string>): Annotation[] {
    return [...ids].map((id) => this.#byId.get(id)).filter((row) => row !== undefined);
  }

  #take(annotations: Annotation[]): void {
    this.index = AnnotationIndex.of(annotations);
    this.#lanes = new Lanes(this.index);
    this.#byId = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  }
}
