import { SvelteSet } from 'svelte/reactivity';
import type { Annotation } from '../core/annotation/annotation';
import type { Edit } from '../core/change/change';
import type { Document } from '../core/document/document';
import { columnsOf } from '../core/register/columns-of';
import { layoutFor, type RegisterLayout } from '../core/register/layout';
import type { RegisterColumn } from '../core/register/register-column';
import type { RegisterRow } from '../core/register/register-row';
import { seesOthers } from '../core/review/queue';
import { rowsOf } from '../core/register/rows-of';
import { tabledTag } from '../core/table/table-of-tag';
import type { Tag } from '../core/tagset/tag-set';
import { tagById } from '../core/tagset/tag-tree';
import { RegisterTable, type RegisterGroup } from './register-table';
import type { LibraryState } from './library.svelte';
import type { PreferencesState } from './preferences.svelte';
import type { ReadingFacts } from './reading-facts.svelte';
import type { TagSetState } from './tag-set.svelte';

interface RegisterParts {
  facts: ReadingFacts;
  library: LibraryState;
  preferences: PreferencesState;
  tagSet: TagSetState;
  /** All annotations of the library as they stand now. */
  readAll: () => Promise<Annotation[]>;
  /** The day that a document gives itself. */
  readDay: (document: Document) => Promise<string | null>;
}

/** A cell of the register. */
export interface RegisterPlace {
  /** `null` for the head. */
  rowId: string | null;
  columnId: string | null;
}

const NOWHERE: RegisterPlace = { rowId: null, columnId: null };

/** So many days of documents become known at once: each time the rows are made anew. */
const DAYS_AT_ONCE = 100;

/**
 * All annotations of one tag over the whole library, and how the user has them listed. Read when it is first asked
 * for, and following every change in memory from then on.
 */
export class RegisterState {
  #parts: RegisterParts;
  #annotations = new Map<string, Annotation>();
  #changes = $state(0);
  #reading: Promise<void> | null = null;
  #days = $state.raw<ReadonlyMap<string, string | null>>(new Map());
  #readsDays = false;
  #table = new RegisterTable();
  /** A row stays the same as long as nothing of it changes, so that what is read of it is read once. */
  #rows = new WeakMap<Annotation, RegisterRow>();
  #layouts = $state.raw<Record<string, RegisterLayout>>({});
  #tagId = $state<string | null>(null);
  loaded = $state(false);
  /** The value that is edited in its cell, by annotation and attribute; where the cell is, in the window. */
  editing = $state.raw<{ id: string; attributeId: string; place: DOMRect } | null>(null);
  /** What is looked for in all columns. */
  search = $state('');
  /** Groups that are closed, by the words over them. */
  closed = new SvelteSet<string>();
  /** The annotations of the rows that are marked. */
  marked = new SvelteSet<string>();
  /** Where the hand was when the register was left. */
  place: RegisterPlace = NOWHERE;

  constructor(parts: RegisterParts) {
    this.#parts = parts;
    this.#layouts = parts.preferences.current.registers;
    this.#tagId = parts.preferences.current.registerTag;
  }

  /** Who reviews without seeing what others decided; `null` where everyone sees all. */
  #blindReviewer = $derived.by(() => {
    const { annotator, review } = this.#parts.preferences.current;
    return review.blind ? annotator : null;
  });
  /** What the register lists; `null` in a set without any tag. */
  tag = $derived.by((): Tag | null => {
    const { current } = this.#parts.tagSet;
    return (this.#tagId !== null && tagById(current, this.#tagId)) || (tabledTag(current) ?? null);
  });
  columns = $derived.by((): RegisterColumn[] =>
    this.tag ? columnsOf(this.#parts.tagSet.current, this.tag, this.#parts.facts.names) : [],
  );
  layout = $derived.by(() => layoutFor(this.columns, this.#layouts[this.tag?.id ?? '']));
  /** The columns that are shown, in their order. */
  shown = $derived.by(() => {
    const byId = new Map(this.columns.map((column) => [column.id, column]));
    return this.layout.columns.flatMap(({ id, shown }) => (shown ? (byId.get(id) ?? []) : []));
  });
  /** All rows of the tag, before any is filtered out. */
  rows = $derived.by((): RegisterRow[] => {
    void this.#changes;
    const { library, tagSet } = this.#parts;
    const documents = new Map(library.documents.map((document) => [document.id, document]));
    const rows = [...this.#annotations.values()].flatMap((annotation) => {
      const document = documents.get(annotation.documentId);
      return document ? this.#rowOf(annotation, document) : [];
    });
    return this.tag ? rowsOf(tagSet.current, this.tag.id, rows) : [];
  });

  /** What is listed, in groups; in one where they are not grouped. */
  groups = $derived.by((): RegisterGroup[] =>
    this.#table.arrange({
      rows: this.rows,
      columns: this.columns,
      layout: this.layout,
      search: this.search,
    }),
  );
  /** The rows that are listed, those of closed groups too. */
  listed = $derived(this.groups.flatMap(({ rows }) => rows));
  /** Those of the listed rows that are marked. */
  markedRows = $derived(
    this.marked.size === 0 ? [] : this.listed.filter(({ annotation }) => this.marked.has(annotation.id)),
  );

  /** Lists another tag, each as it was set up last. */
  list(tag: Tag): void {
    this.#tagId = tag.id;
    this.marked.clear();
    this.closed.clear();
    this.place = NOWHERE;
    void this.#parts.preferences.change({ registerTag: tag.id });
  }

  /** Marks all rows that are listed. */
  markAll(): void {
    for (const { annotation } of this.listed) this.marked.add(annotation.id);
  }

  /** Sets the register of this tag up otherwise. */
  change(change: Partial<RegisterLayout>): void {
    if (!this.tag) return;
    this.#layouts = { ...this.#layouts, [this.tag.id]: { ...this.layout, ...change } };
    void this.#parts.preferences.change({ registers: this.#layouts });
  }

  /** Reads the library unless that is done. */
  load(): Promise<void> {
    return (this.#reading ??= this.#read());
  }

  apply(edits: Edit[]): void {
    if (!this.loaded) return;
    const own = edits.filter((edit) => edit.table === 'annotations');
    for (const { id, after } of own) {
      if (after) this.#annotations.set(id, after);
      else {
        this.#annotations.delete(id);
        this.marked.delete(id);
      }
    }
    if (own.length > 0) this.#changes++;
  }

  /** Reads the days of the documents that are not known yet, some at a time. */
  async readDays(): Promise<void> {
    if (this.#readsDays) return;
    this.#readsDays = true;
    try {
      for (;;) {
        const unknown = this.#parts.library.documents.filter(({ id }) => !this.#days.has(id));
        if (unknown.length === 0) return;
        const days = new Map(this.#days);
        for (const document of unknown.slice(0, DAYS_AT_ONCE))
          days.set(document.id, await this.#parts.readDay(document));
        this.#days = days;
      }
    } finally {
      this.#readsDays = false;
    }
  }

  #rowOf(annotation: Annotation, document: Document): RegisterRow {
    const day = this.#days.get(document.id) ?? null;
    const name = this.#blindReviewer;
    const hides = name !== null && !seesOthers(annotation, { name, blind: true });
    const known = this.#rows.get(annotation);
    if (known?.document === document && known.day === day && (known.seen !== undefined) === hides)
      return known;
    const own = annotation.comments.filter(({ annotator }) => annotator === name);
    const row = { annotation, document, day, ...(hides && { seen: { decisions: [], comments: own } }) };
    this.#rows.set(annotation, row);
    return row;
  }

  async #read(): Promise<void> {
    try {
      for (const annotation of await this.#parts.readAll()) this.#annotations.set(annotation.id, annotation);
      this.#changes++;
      this.loaded = true;
    } catch (error) {
      this.#reading = null;
      throw error;
    }
  }
}
