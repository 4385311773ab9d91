import type { Action } from '../../state/actions.svelte';
import type { Feature } from '../feature';
import ViewSwitch from './ViewSwitch.svelte';

/** Going from one way of looking at the library to another. */
export const views: Feature = {
  panels: [{ region: 'header-middle', order: 10, component: ViewSwitch }],
  actions: ({ views }) =>
    views.all.map(({ id, name, shortcut }): Action => ({
      id: `view.${id}`,
      label: name,
      menu: { section: 'View', group: 0 },
      shortcut,
      checked: () => views.shown === id,
      run: () => views.show(id),
    })),
};
