import type { Feature } from '../feature';
import { registerActions } from './actions';
import Listed from './Listed.svelte';
import { REGISTER } from '../../state/views.svelte';
import Register from './Register.svelte';
import TagChoice from './TagChoice.svelte';

/** Everything of one tag over the whole library as a table: sorted, filtered, grouped, and written to a file. */
export const register: Feature = {
  view: REGISTER,
  views: [{ id: REGISTER, name: 'Register', order: 30, shortcut: 'Mod+3', component: Register }],
  panels: [
    { region: 'sidebar', order: 90, component: TagChoice },
    { region: 'status', order: 30, component: Listed },
  ],
  actions: registerActions,
};
