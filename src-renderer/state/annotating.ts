import type { Author } from '../commands/author';
import { deleteAnnotation } from '../commands/delete-annotation';
import type { History } from '../commands/history';
import { resize, retag, writeNote } from '../commands/revise-annotation';
import { tagSpan } from '../commands/tag-span';
import type { Annotation } from '../core/annotation/annotation';
import { taggedAlike } from '../core/annotation/tagged-alike';
import { brokenByTag } from '../core/relation/check';
import { moveEdge, snapSpan } from '../core/span/snap';
import type { Span } from '../core/span/span';
import type { Tag } from '../core/tagset/tag-set';
import { counted, withArticle } from '../core/words/counted';
import type { AttributeRows } from './attribute-rows.svelte';
import type { Notices } from './notices';
import type { OpenDocument } from './open-document.svelte';
import type { ReadingFacts } from './reading-facts.svelte';
import type { RelationsState } from './relations.svelte';
import type { Selection } from './selection.svelte';
import type { TagSetState } from './tag-set.svelte';

interface AnnotatingParts {
  history: History;
  open: OpenDocument;
  relations: RelationsState;
  selection: Selection;
  tagSet: TagSetState;
  facts: ReadingFacts;
  rows: AttributeRows;
  notices: Notices;
  author: () => Author;
}

/** What the hand does to annotations of the open document. */
export class Annotating {
  #parts: AnnotatingParts;

  constructor(parts: AnnotatingParts) {
    this.#parts = parts;
  }

  /**
   * Tags the selected span; with no span, gives the selected annotation this tag. Its first attribute is asked at
   * once.
   */
  tag(tag: Tag, exact = this.#parts.selection.exact): void {
    if (this.#parts.selection.resizingId !== null) return;
    const page = this.#parts.open.page;
    const { range, annotation } = this.#parts.selection;
    const span = page && range ? snapSpan(page.text, range, { exact }) : null;
    const same = span && taggedAlike(this.#parts.open.index, span, tag.id);
    if (same) {
      this.#parts.selection.choose(same.id);
      this.#parts.notices.tell(`These words are tagged as ${tag.name} already.`);
    } else if (page && span) {
      const { id: documentId } = page.document;
      const { context } = this.#parts.facts;
      const tagged = tagSpan(this.#parts.author(), { documentId, text: page.text, span, tag, context });
      void this.#parts.history.commit(tagged.change);
      this.#parts.selection.clear();
      this.#parts.selection.caret = span.end;
      this.#parts.selection.annotationId = tagged.annotation.id;
      this.#parts.rows.begin();
    } else if (annotation && annotation.tagId !== tag.id) {
      this.retag(annotation, tag);
      this.#parts.rows.begin();
    }
  }

  /** Gives the annotation another tag. */
  retag(annotation: Annotation, tag: Tag): void {
    if (annotation.tagId === tag.id) return;
    const { facts, history, notices, open, relations, tagSet } = this.#parts;
    if (!open.page) return;
    const broken = brokenByTag(tagSet.current, annotation.id, tag.id, relations.of(annotation.id));
    const retagged = { tag, text: open.page.text, context: facts.context };
    void history.commit(retag(this.#parts.author(), annotation, retagged, broken));
    if (broken.length > 0)
      notices.tell(
        `Removed ${counted(broken.length, 'relation')} that ${withArticle(tag.name)} cannot have.`,
      );
  }

  /** Gives the annotation a new span, snapped here. */
  resize(annotation: Annotation, range: Span, exact: boolean): void {
    const page = this.#parts.open.page;
    const span = page && snapSpan(page.text, range, { exact });
    if (!page || !span || (span.start === annotation.start && span.end === annotation.end)) return;
    void this.#parts.history.commit(resize(this.#parts.author(), annotation, page.text, span));
  }

  /** Moves one edge of the selected annotation by a word or a character. */
  moveEdge(edge: 'start' | 'end', by: 'word' | 'character', direction: 1 | -1): void {
    const { annotation } = this.#parts.selection;
    const page = this.#parts.open.page;
    if (!annotation || !page) return;
    this.resize(annotation, moveEdge(page.text, annotation, edge, by, direction), true);
  }

  /** Makes the selected annotation's span the selection, to be changed and confirmed. */
  beginResize(): void {
    const { annotation } = this.#parts.selection;
    if (!annotation) return;
    this.#parts.selection.range = { start: annotation.start, end: annotation.end };
    this.#parts.selection.caret = annotation.end;
    this.#parts.selection.resizingId = annotation.id;
  }

  /** Gives the annotation that is being resized the selected span. */
  finishResize(exact: boolean): void {
    const { range, resizingId } = this.#parts.selection;
    const annotation = this.#parts.open.annotation(resizingId);
    if (annotation && range) this.resize(annotation, range, exact);
    this.#parts.selection.clear();
    this.#parts.selection.annotationId = annotation?.id ?? null;
  }

  /**
   * Writes a note. The annotation may have been left meanwhile, with its document even: then it is taken as it was.
   * One that is gone from the document in hand was deleted, and its note with it.
   */
  writeNote(annotation: Annotation, note: string): void {
    const current = this.#parts.open.latest(annotation);
    if (current && current.note !== note)
      void this.#parts.history.commit(writeNote(this.#parts.author(), current, note));
  }

  /** Deletes an annotation with its relations and chooses the one beside it, so that the keyboard does not lose its place. */
  delete(annotation: Annotation): void {
    const next = this.neighbour(annotation.id, 1) ?? this.neighbour(annotation.id, -1);
    const relations = this.#parts.relations.of(annotation.id);
    void this.#parts.history.commit(deleteAnnotation(this.#parts.author(), annotation, relations));
    this.#parts.selection.choose(next?.id ?? null);
  }

  /** The annotation before or after another in document order. */
  neighbour(annotationId: string | null, by: 1 | -1): Annotation | undefined {
    const { open } = this.#parts;
    const annotation = open.annotation(annotationId);
    const [next] = annotation ? open.index.from(annotation, by) : [];
    return next;
  }
}
