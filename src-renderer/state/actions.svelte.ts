import type { Drafts } from './drafts';

export type MenuSection = 'File' | 'Edit' | 'Annotate' | 'Go' | 'View' | 'Help';

/** Something a user can do. It stands in the menu and in the command palette, under the same words and key. */
export interface Action {
  id: string;
  /** A function where the words follow the state, e.g. `Undo Tag as commitment`. */
  label: string | (() => string);
  menu: { section: MenuSection; group: number };
  /** Keys as `Mod+Shift+E`; `Mod` is Ctrl, on a Mac Command. */
  shortcut?: string;
  /**
   * Where its key acts: in the text alone; in the page, but not where one types; by default also where one types.
   * In a dialog no key of an action acts but those for anywhere.
   */
  scope?: 'reader' | 'page' | 'anywhere';
  enabled?(): boolean;
  checked?(): boolean;
  run(): void | Promise<void>;
}

/** Everything that can be done, as the features offer it now. */
export class Actions {
  #offered: () => Action[];
  #drafts: Drafts;
  all = $derived.by(() => this.#offered());

  constructor(offered: () => Action[], drafts: Drafts) {
    this.#offered = offered;
    this.#drafts = drafts;
  }

  find(id: string): Action | undefined {
    return this.all.find((action) => action.id === id);
  }

  /** Does the action of this id if it can be done now. What is being typed is kept first. */
  run(id: string): void {
    const action = this.find(id);
    if (!action || !isEnabled(action)) return;
    this.#drafts.settle();
    void action.run();
  }
}

export const labelOf = (action: Action): string =>
  typeof action.label === 'function' ? action.label() : action.label;

export const isEnabled = (action: Action): boolean => action.enabled?.() ?? true;
