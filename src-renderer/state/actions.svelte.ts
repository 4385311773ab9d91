export type MenuSection = 'File' | 'Edit' | 'Annotate' | 'Go' | 'View' | 'Help';

/** Something a user can do. It stands in the menu and in the command palette, under the same words and key. */
export interface Action {
  id: string;
  /** A function where the words follow the state, e.g. `Undo Tag as commitment`. */
  label: string | (() => string);
  menu: { section: MenuSection; group: number };
  /** Keys as `Mod+Shift+E`; `Mod` is Ctrl, on a Mac Command. */
  shortcut?: string;
  /** Where its key acts: everywhere (default), everywhere but where one types, or in the text alone. */
  scope?: 'page' | 'reader';
  enabled?(): boolean;
  checked?(): boolean;
  run(): void | Promise<void>;
}

/** Everything that can be done, as the features have registered it. */
export class Actions {
  all = $state.raw<Action[]>([]);

  register(actions: Action[]): void {
    this.all = [...this.all, ...actions];
  }

  find(id: string): Action | undefined {
    return this.all.find((action) => action.id === id);
  }

  run(id: string): void {
    const action = this.find(id);
    if (action && isEnabled(action)) void action.run();
  }
}

export const labelOf = (action: Action): string =>
  typeof action.label === 'function' ? action.label() : action.label;

export const isEnabled = (action: Action): boolean => action.enabled?.() ?? true;
