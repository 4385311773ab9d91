import type { Annotation } from '../core/annotation/annotation';
import { IntervalIndex } from '../core/annotation/interval-index';
import { laneOf } from '../core/annotation/lanes';
import { inDocumentOrder } from '../core/annotation/order';
import type { Edit } from '../core/change/change';
import type { Document } from '../core/document/document';
import type { ReadingPosition } from '../core/document/reading-position';
import { blocksOf } from '../core/text/blocks';
import { LineMap } from '../core/text/line-breaks';
import { titleOf } from '../core/text/title';

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
}

/** The document in hand: it lives in memory whole, and the screen follows it. */
export class OpenDocument {
  page = $state.raw<Page | null>(null);
  /** In document order. */
  annotations = $state.raw<Annotation[]>([]);
  lanes = $derived(laneOf(this.annotations));
  index = $derived(new IntervalIndex(this.annotations));
  #byId = $derived(new Map(this.annotations.map((annotation) => [annotation.id, annotation])));

  show(document: Document, text: string, annotations: Annotation[], position: ReadingPosition | null): void {
    this.annotations = [...annotations].sort(inDocumentOrder);
    this.page = {
      document,
      text,
      lines: new LineMap(text),
      blocks: blocksOf(text),
      titleStart: titleOf(text, document.fileName).span?.start ?? null,
      position,
    };
  }

  close(): void {
    this.page = null;
    this.annotations = [];
  }

  annotation(id: string | null): Annotation | null {
    return (id !== null && this.#byId.get(id)) || null;
  }

  apply(edits: Edit[]): void {
    const id = this.page?.document.id;
    const own = edits.filter(
      (edit) => edit.table === 'annotations' && (edit.after ?? edit.before)!.documentId === id,
    ) as Extract<Edit, { table: 'annotations' }>[];
    if (own.length === 0) return;
    const rows = new Map(this.#byId);
    for (const edit of own) {
      if (edit.after) rows.set(edit.id, edit.after);
      else rows.delete(edit.id);
    }
    this.annotations = [...rows.values()].sort(inDocumentOrder);
  }
}
