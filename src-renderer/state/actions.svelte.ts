import type { Drafts } from './drafts';
import type { Overlays } from './overlays.svelte';
import type { Views } from './views.svelte';

export type MenuSection = 'File' | 'Edit' | 'Annotate' | 'Go' | 'View' | 'Help';

/** Something a user can do. It stands in the command palette and in the menu, under the same words and key. */
export interface Action {
  id: string;
  /** A function where the words follow the state, e.g. `Undo Tag as commitment`. */
  label: string | (() => string);
  /** Where in the menu; in the palette alone without, for what there may be hundreds of. */
  menu?: { section: MenuSection; group: number };
  /** Keys as `Mod+Shift+E`; `Mod` is Ctrl, on a Mac Command. */
  shortcut?: string;
  /**
   * Where its key acts: in the text alone; in the page, but not where one types; by default also where one types.
   * In a dialog no key of an action acts but those for anywhere.
   */
  scope?: 'reader' | 'page' | 'anywhere';
  /** The view in which it can be done; in all of them without. */
  view?: string | undefined;
  enabled?(): boolean;
  checked?(): boolean;
  run(): void | Promise<void>;
}

/**
 * Everything that can be done, as the features offer it now: nothing while a dialog is to be finished first, and
 * nothing to what another view shows.
 */
export class Actions {
  #offered: () => Action[];
  #drafts: Drafts;
  #overlays: Overlays;
  #views: Views;
  all = $derived.by(() => {
    const { alone } = this.#overlays;
    const { shown } = this.#views;
    return this.#offered().map((action) =>
      alone || (action.view ?? shown) !== shown ? { ...action, enabled: () => false } : action,
    );
  });

  constructor(offered: () => Action[], drafts: Drafts, overlays: Overlays, views: Views) {
    this.#offered = offered;
    this.#drafts = drafts;
    this.#overlays = overlays;
    this.#views = views;
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
