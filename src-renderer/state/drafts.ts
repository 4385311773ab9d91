/** What is being typed and has not become a change yet. Whoever must not miss it settles it first. */
export class Drafts {
  #save: (() => void) | null = null;

  /** The draft that `save` would make a change of; one at a time, as there is one focus. */
  hold(save: () => void): void {
    this.#save = save;
  }

  /** The draft has become a change, or was given up. */
  release(): void {
    this.#save = null;
  }

  settle(): void {
    this.#save?.();
    this.#save = null;
  }
}
