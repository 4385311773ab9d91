import type { Feature } from '../feature';
import AskButton from './AskButton.svelte';
import CommandPalette from './CommandPalette.svelte';
import { PALETTE } from './palette-id';

/** Every action by name, from the keyboard. */
export const commandPalette: Feature = {
  panels: [
    { region: 'header', order: 90, component: AskButton },
    { region: 'overlay', order: 20, component: CommandPalette },
  ],
  actions: ({ overlays }) => [
    {
      id: PALETTE,
      label: 'Find or do anything…',
      menu: { section: 'Help', group: 1 },
      shortcut: 'Mod+K',
      scope: 'anywhere',
      run: () => {
        overlays.open = overlays.open === PALETTE ? null : PALETTE;
      },
    },
  ],
};
