import type { Annotation } from '../core/annotation/annotation';
import type { Edit } from '../core/change/change';
import { dueItemsOf } from '../core/due/due-items';
import { monthsOf } from '../core/due/due-months';
import type { LibraryState } from './library.svelte';
import type { ReadingFacts } from './reading-facts.svelte';

interface DueParts {
  facts: ReadingFacts;
  library: LibraryState;
  /** All annotations of the library as they stand now. */
  readAll: () => Promise<Annotation[]>;
}

/** What is due in the whole library. Read when it is first asked for, and following every change in memory from then on. */
export class DueState {
  #parts: DueParts;
  #dated = new Map<string, Annotation>();
  #changes = $state(0);
  #reading: Promise<void> | null = null;
  loaded = $state(false);
  /** The item in hand, by the id of its line. */
  chosenId = $state<string | null>(null);

  constructor(parts: DueParts) {
    this.#parts = parts;
  }

  items = $derived.by(() => {
    void this.#changes;
    const { facts, library } = this.#parts;
    const documents = new Map(library.documents.map((document) => [document.id, document]));
    return dueItemsOf(this.#dated.values(), documents, facts.lookup);
  });
  months = $derived(monthsOf(this.items));

  /** Reads the library unless that is done. */
  load(): Promise<void> {
    return (this.#reading ??= this.#read());
  }

  apply(edits: Edit[]): void {
    if (!this.loaded) return;
    for (const edit of edits) if (edit.table === 'annotations') this.#take(edit.id, edit.after);
    this.#changes++;
  }

  #take(id: string, annotation: Annotation | null): void {
    if (annotation && isDated(annotation)) this.#dated.set(id, annotation);
    else this.#dated.delete(id);
  }

  async #read(): Promise<void> {
    try {
      for (const annotation of await this.#parts.readAll()) this.#take(annotation.id, annotation);
      this.#changes++;
      this.loaded = true;
    } catch (error) {
      this.#reading = null;
      throw error;
    }
  }
}

const isDated = ({ attributes }: Annotation): boolean =>
  Object.values(attributes).some(({ value }) => value.type === 'date');
