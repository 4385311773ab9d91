import { SvelteMap } from 'svelte/reactivity';
import type { Author } from '../commands/author';
import { resolveThread, writeComment } from '../commands/comment';
import { decide, decideAll } from '../commands/decide';
import type { History } from '../commands/history';
import type { Annotation } from '../core/annotation/annotation';
import type { Change, Edit } from '../core/change/change';
import type { Document } from '../core/document/document';
import { decisionBy, type Verdict } from '../core/review/decision';
import { progressOf } from '../core/review/progress';
import { itemAfter, queueOf, seesOthers, UNDECIDED, type ReviewFilter } from '../core/review/queue';
import { blocksOf } from '../core/text/blocks';
import type { AllAnnotations } from './all-annotations.svelte';
import type { LibraryState } from './library.svelte';
import type { PreferencesState } from './preferences.svelte';
import type { TagSetState } from './tag-set.svelte';

interface ReviewingParts {
  annotations: AllAnnotations;
  history: History;
  library: LibraryState;
  preferences: PreferencesState;
  tagSet: TagSetState;
  author: () => Author;
  readText: (document: Document) => Promise<string>;
}

/** One annotation after the other to be decided on: which, where one is, and what one decides. */
export class ReviewingState {
  #parts: ReviewingParts;
  #itemId = $state<string | null>(null);
  #text = $state.raw<{ documentId: string; text: string; blocks: ReturnType<typeof blocksOf> } | null>(null);
  filter = $state.raw<ReviewFilter>(UNDECIDED);
  blind = $state(false);
  saved = $state.raw<readonly { name: string; filter: ReviewFilter }[]>([]);
  /** Comments that are not sent yet, by annotation. */
  unsent = new SvelteMap<string, string>();

  constructor(parts: ReviewingParts) {
    this.#parts = parts;
    const { filter, itemId, blind, saved } = parts.preferences.current.review;
    this.filter = filter;
    this.#itemId = itemId;
    this.blind = blind;
    this.saved = saved;
  }

  get loaded(): boolean {
    return this.#parts.annotations.loaded;
  }
  reviewer = $derived.by(() => ({ name: this.#parts.preferences.current.annotator, blind: this.blind }));
  queue = $derived.by(() => this.queued(this.filter));
  /** The item in hand: where the queue does not have it any more, the first. */
  item = $derived.by(
    (): Annotation | null => this.queue.find(({ id }) => id === this.#itemId) ?? this.queue[0] ?? null,
  );
  /** From 1. */
  number = $derived(this.item ? this.queue.indexOf(this.item) + 1 : 0);
  /** Of all that the queue is drawn from, decided or not. */
  progress = $derived.by(() =>
    progressOf(this.queued({ ...this.filter, decision: 'any' }), this.reviewer.name),
  );
  annotators = $derived.by(() =>
    [...new Set(this.#parts.annotations.all.map((row) => row.annotator))].sort(),
  );
  /** The text of the item's document, once it is read. */
  text = $derived(this.#text?.documentId === this.item?.documentId ? this.#text : null);

  /** What a filter lets through, in the order of review. */
  queued(filter: ReviewFilter): Annotation[] {
    const { annotations, library, tagSet } = this.#parts;
    const documentIds = library.documents.map(({ id }) => id);
    return queueOf(annotations.all, filter, this.reviewer, { tagSet: tagSet.current, documentIds });
  }

  seesOthers(annotation: Annotation): boolean {
    return seesOthers(annotation, this.reviewer);
  }

  load(): Promise<void> {
    return this.#parts.annotations.load();
  }

  async readText(documentId: string): Promise<void> {
    const document = this.#parts.library.find(documentId);
    if (!document || this.#text?.documentId === documentId) return;
    const text = await this.#parts.readText(document);
    if (this.item?.documentId === documentId) this.#text = { documentId, text, blocks: blocksOf(text) };
  }

  /** An undone change is shown where it was made. */
  apply(edits: Edit[], change: Change): void {
    if (change.kind !== 'undo') return;
    const edit = edits.find(({ table, after }) => table === 'annotations' && after !== null);
    if (edit && this.queue.some(({ id }) => id === edit.id)) this.#goTo(edit.id);
  }

  choose(filter: Partial<ReviewFilter>): void {
    this.filter = { ...this.filter, ...filter };
    this.#keep();
  }

  setBlind(blind: boolean): void {
    this.blind = blind;
    this.#keep();
  }

  /** Keeps the filter under a name; one of that name before is replaced. */
  save(name: string): void {
    this.saved = [...this.saved.filter((one) => one.name !== name), { name, filter: this.filter }];
    this.#keep();
  }

  forget(name: string): void {
    this.saved = this.saved.filter((one) => one.name !== name);
    this.#keep();
  }

  /** Goes to the next item or the one before, round the ends. */
  step(by: 1 | -1): void {
    const next = this.item && itemAfter(this.queue, this.item.id, by);
    if (next) this.#goTo(next.id);
  }

  /** Decides on the item and goes on to the next that one has not decided on. */
  decide(verdict: Verdict): void {
    const { item } = this;
    if (!item) return;
    const isUndecided = ({ decisions }: Annotation) => decisionBy(decisions, this.reviewer.name) === null;
    const next = itemAfter(this.queue, item.id, 1, isUndecided) ?? itemAfter(this.queue, item.id);
    if (decisionBy(item.decisions, this.reviewer.name)?.verdict !== verdict)
      void this.#parts.history.commit(decide(this.#parts.author(), item, verdict));
    if (next) this.#goTo(next.id);
  }

  /** Decides on many as one step of undo. */
  decideAll(annotations: readonly Annotation[], verdict: Verdict): void {
    const change = decideAll(this.#parts.author(), annotations, verdict);
    if (change) void this.#parts.history.commit(change);
  }

  comment(annotation: Annotation, text: string, replyTo: string | null): void {
    void this.#parts.history.commit(writeComment(this.#parts.author(), annotation, text, replyTo));
  }

  resolve(annotation: Annotation, commentId: string, resolved: boolean): void {
    void this.#parts.history.commit(resolveThread(this.#parts.author(), annotation, commentId, resolved));
  }

  /** Where one goes to is kept, so that a start goes on there. */
  #goTo(id: string): void {
    this.#itemId = id;
    this.#keep();
  }

  #keep(): void {
    const review = {
      filter: this.filter,
      itemId: this.#itemId,
      blind: this.blind,
      saved: [...this.saved],
    };
    void this.#parts.preferences.change({ review });
  }
}
