import type { Feature } from '../feature';
import ApplicationMenu from './ApplicationMenu.svelte';

export const applicationMenu: Feature = {
  panels: [{ region: 'overlay', order: 60, component: ApplicationMenu }],
};
