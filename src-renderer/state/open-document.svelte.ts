import type { Annotation } from '../core/annotation/annotation';
import { changedStretch } from '../core/annotation/changed-stretch';
import { IntervalIndex } from '../core/annotation/interval-index';
import { laneOf } from '../core/annotation/lanes';
import { inDocumentOrder } from '../core/annotation/order';
import { replaceRows } from '../core/annotation/replace-rows';
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
  index = $state.raw(new IntervalIndex<Annotation>([]));
  // These follow each change by themselves, so that it costs what it touches; who reads them follows `annotations`.
  #lanes = new Map<string, number>();
  #byId = new Map<string, Annotation>();

  /** By id. */
  get lanes(): ReadonlyMap<string, number> {
    void this.annotations;
    return this.#lanes;
  }

  show(document: Document, text: string, annotations: Annotation[], position: ReadingPosition | null): void {
    this.#take([...annotations].sort(inDocumentOrder));
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
    this.#take([]);
  }

  annotation(id: string | null): Annotation | null {
    void this.annotations;
    return (id !== null && this.#byId.get(id)) || null;
  }

  apply(edits: Edit[]): void {
    const id = this.page?.document.id;
    if (edits.some((edit) => edit.table === 'documents' && edit.id === id && edit.after === null)) {
      this.close();
      return;
    }
    const own = edits.filter(
      (edit) => edit.table === 'annotations' && (edit.after ?? edit.before)!.documentId === id,
    ) as Extract<Edit, { table: 'annotations' }>[];
    if (own.length === 0) return;
    const ids = new Set(own.map((edit) => edit.id));
    const gone = this.#rowsOf(ids);
    for (const { id, after } of own) {
      if (after) this.#byId.set(id, after);
      else this.#byId.delete(id);
      this.#lanes.delete(id);
    }
    const before = this.index;
    this.annotations = replaceRows(this.annotations, gone, this.#rowsOf(ids));
    this.index = new IntervalIndex(this.annotations);
    const stretch = changedStretch(before, this.index);
    if (!stretch) return;
    for (const [id, lane] of laneOf(this.index.overlapping(stretch))) this.#lanes.set(id, lane);
  }

  #rowsOf(ids: ReadonlySet<string>): Annotation[] {
    return [...ids].map((id) => this.#byId.get(id)).filter((row) => row !== undefined);
  }

  #take(annotations: Annotation[]): void {
    this.#lanes = laneOf(annotations);
    this.#byId = new Map(annotations.map((annotation) => [annotation.id, annotation]));
    this.annotations = annotations;
    this.index = new IntervalIndex(annotations);
  }
}
