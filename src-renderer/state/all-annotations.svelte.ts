import type { Annotation } from '../core/annotation/annotation';
import type { Edit } from '../core/change/change';

/** All annotations of the library: read when they are first asked for, and following every change from then on. */
export class AllAnnotations {
  #byId = new Map<string, Annotation>();
  #changes = $state(0);
  #reading: Promise<void> | null = null;
  loaded = $state(false);
  /** In no order. */
  all = $derived.by(() => {
    void this.#changes;
    return [...this.#byId.values()];
  });

  constructor(private readAll: () => Promise<Annotation[]>) {}

  /** Reads the library unless that is done. */
  load(): Promise<void> {
    return (this.#reading ??= this.#read());
  }

  find(id: string): Annotation | null {
    void this.#changes;
    return this.#byId.get(id) ?? null;
  }

  apply(edits: Edit[]): void {
    if (!this.loaded) return;
    for (const edit of edits) {
      if (edit.table !== 'annotations') continue;
      if (edit.after) this.#byId.set(edit.id, edit.after);
      else this.#byId.delete(edit.id);
      this.#changes++;
    }
  }

  async #read(): Promise<void> {
    try {
      for (const annotation of await this.readAll()) this.#byId.set(annotation.id, annotation);
      this.#changes++;
      this.loaded = true;
    } catch (error) {
      this.#reading = null;
      throw error;
    }
  }
}
