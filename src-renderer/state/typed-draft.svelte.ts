import type { Drafts } from './drafts';

const PAUSE_MS = 400;

/** What is being typed in one field: kept when the hand rests, when anything else is done, and when the field is left. */
export class TypedDraft {
  #drafts: Drafts;
  #keep: (words: string) => void;
  #pause: ReturnType<typeof setTimeout> | undefined;
  words = $state('');

  constructor(drafts: Drafts, stored: string, keep: (words: string) => void) {
    this.#drafts = drafts;
    this.#keep = keep;
    this.words = stored;
  }

  /** A key was pressed in the field. */
  typed(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.keep(), PAUSE_MS);
    this.#drafts.hold(() => this.keep());
  }

  /** Keeps what was typed since the last time, if anything was. */
  keep(): void {
    if (this.#pause === undefined) return;
    clearTimeout(this.#pause);
    this.#pause = undefined;
    this.#drafts.release();
    this.#keep(this.words);
  }

  /** Shows what is stored now, unless something else is being typed. */
  follow(stored: string): void {
    if (this.#pause === undefined) this.words = stored;
  }
}
