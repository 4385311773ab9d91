import type { Feature } from '../feature';
import Closing from './Closing.svelte';
import SavingStatus from './SavingStatus.svelte';

export const saving: Feature = {
  panels: [
    { region: 'status', order: 10, component: SavingStatus },
    { region: 'overlay', order: 50, component: Closing },
  ],
};
