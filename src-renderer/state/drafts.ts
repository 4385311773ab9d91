/** What is being typed and has not become a change yet. Whoever must not miss it settles it first. */
export class Drafts {
  #save: (() => void) | null = null;
  #guard: (() => boolean) | null = null;

  /** The draft that `save` would make a change of; one at a time, as there is one focus. */
  hold(save: () => void): void {
    this.#save = save;
  }

  /** The draft has become a change, or was given up. */
  release(): void {
    this.#save = null;
  }

  /** From now on the window stays when `mayLeave` says no, which then asks what to do; `null` ends it. */
  guard(mayLeave: (() => boolean) | null): void {
    this.#guard = mayLeave;
  }

  /** Whether the window may close as far as unfinished work goes. */
  mayLeave(): boolean {
    return this.#guard?.() ?? true;
  }

  settle(): void {
    this.#save?.();
    this.#save = null;
  }
}
