import type { Author } from '../commands/author';
import { deleteAnnotation } from '../commands/delete-annotation';
import type { History } from '../commands/history';
import { resize, retag, writeNote } from '../commands/revise-annotation';
import { tagSpan } from '../commands/tag-span';
import type { Annotation } from '../core/annotation/annotation';
import { moveEdge, snapSpan } from '../core/span/snap';
import type { Span } from '../core/span/span';
import type { Tag } from '../core/tagset/tag-set';
import type { LibraryDatabase } from '../db/database';
import { readRelationsOf } from '../db/relations';
import type { OpenDocument } from './open-document.svelte';
import type { Selection } from './selection.svelte';

/** What the hand does to annotations of the open document. */
export class Annotating {
  constructor(
    private db: LibraryDatabase,
    private history: History,
    private open: OpenDocument,
    private selection: Selection,
    private author: () => Author,
  ) {}

  /** Tags the selected span; with no span, gives the selected annotation this tag. */
  tag(tag: Tag, exact = this.selection.exact): void {
    const page = this.open.page;
    const { range, annotation } = this.selection;
    const span = page && range ? snapSpan(page.text, range, { exact }) : null;
    if (page && span) {
      const tagged = tagSpan(this.author(), { documentId: page.document.id, text: page.text, span, tag });
      void this.history.commit(tagged.change);
      this.selection.clear();
      this.selection.caret = span.end;
      this.selection.annotationId = tagged.annotation.id;
    } else if (annotation) {
      this.retag(annotation, tag);
    }
  }

  retag(annotation: Annotation, tag: Tag): void {
    if (annotation.tagId !== tag.id) void this.history.commit(retag(this.author(), annotation, tag));
  }

  /** Gives the annotation a new span, snapped here. */
  resize(annotation: Annotation, range: Span, exact: boolean): void {
    const page = this.open.page;
    const span = page && snapSpan(page.text, range, { exact });
    if (!page || !span || (span.start === annotation.start && span.end === annotation.end)) return;
    void this.history.commit(resize(this.author(), annotation, page.text, span));
  }

  /** Moves one edge of the selected annotation by a word or a character. */
  moveEdge(edge: 'start' | 'end', by: 'word' | 'character', direction: 1 | -1): void {
    const { annotation } = this.selection;
    const page = this.open.page;
    if (!annotation || !page) return;
    this.resize(annotation, moveEdge(page.text, annotation, edge, by, direction), true);
  }

  /** Makes the selected annotation's span the selection, to be changed and confirmed. */
  beginResize(): void {
    const { annotation } = this.selection;
    if (!annotation) return;
    this.selection.range = { start: annotation.start, end: annotation.end };
    this.selection.caret = annotation.end;
    this.selection.resizingId = annotation.id;
  }

  finishResize(exact: boolean): void {
    const { range, resizingId } = this.selection;
    const annotation = this.open.annotation(resizingId);
    if (annotation && range) this.resize(annotation, range, exact);
    this.selection.clear();
    this.selection.annotationId = annotation?.id ?? null;
  }

  writeNote(annotationId: string, note: string): void {
    const annotation = this.open.annotation(annotationId);
    if (annotation && annotation.note !== note)
      void this.history.commit(writeNote(this.author(), annotation, note));
  }

  async delete(annotation: Annotation): Promise<void> {
    const relations = await readRelationsOf(this.db, [annotation.id]);
    const next = this.neighbour(annotation.id, 1) ?? this.neighbour(annotation.id, -1);
    if (!this.open.annotation(annotation.id)) return;
    void this.history.commit(deleteAnnotation(this.author(), annotation, relations));
    this.selection.choose(next?.id ?? null);
  }

  /** The annotation before or after another in document order. */
  neighbour(annotationId: string | null, by: 1 | -1): Annotation | undefined {
    const all = this.open.annotations;
    const at = all.findIndex((annotation) => annotation.id === annotationId);
    return at < 0 ? undefined : all[at + by];
  }
}
