import type { Drafts } from './drafts';

/** The view in which documents are read and tagged: the one that a start shows. */
export const READ = 'read';
/** Those that others lead to. */
export const REVIEW = 'review';
export const REGISTER = 'register';

/** A view as the switch names it. */
export interface ViewName {
  id: string;
  name: string;
  /** Keys as `Mod+1`. */
  shortcut: string;
}

/** The ways of looking at the library, and which of them is shown. */
export class Views {
  shown = $state(READ);

  constructor(
    /** In the order of the switch. */
    readonly all: readonly ViewName[],
    private drafts: Drafts,
  ) {}

  /** Shows a view. What is being typed in the one that goes is kept first. */
  show(id: string): void {
    if (id === this.shown) return;
    this.drafts.settle();
    this.shown = id;
  }
}
