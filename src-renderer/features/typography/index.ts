import type { Feature } from '../feature';
import TypographyDialog from './TypographyDialog.svelte';
import { TYPOGRAPHY } from './dialog-id';

/** How the page is set: face, size, measure, line spacing. */
export const typography: Feature = {
  panels: [{ region: 'overlay', order: 31, component: TypographyDialog }],
  actions: ({ overlays, preferences }) => [
    {
      id: TYPOGRAPHY,
      label: 'Text of the page…',
      menu: { section: 'View', group: 2 },
      run: () => {
        overlays.open = TYPOGRAPHY;
      },
    },
    {
      id: 'typography.larger',
      label: 'Larger text',
      menu: { section: 'View', group: 2 },
      enabled: () => preferences.current.textSize < 32,
      run: () => preferences.change({ textSize: Math.min(32, preferences.current.textSize + 1) }),
    },
    {
      id: 'typography.smaller',
      label: 'Smaller text',
      menu: { section: 'View', group: 2 },
      enabled: () => preferences.current.textSize > 12,
      run: () => preferences.change({ textSize: Math.max(12, preferences.current.textSize - 1) }),
    },
  ],
};
