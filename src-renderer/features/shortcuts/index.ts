import type { Feature } from '../feature';
import Shortcuts from './Shortcuts.svelte';

export const shortcuts: Feature = {
  panels: [{ region: 'overlay', order: 70, component: Shortcuts }],
};
