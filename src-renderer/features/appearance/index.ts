import type { Action } from '../../state/actions.svelte';
import type { Workbench } from '../../state/workbench';
import type { Feature } from '../feature';
import Zoom from './Zoom.svelte';

export const appearance: Feature = {
  panels: [{ region: 'status-end', order: 20, component: Zoom }],
  actions: appearanceActions,
};

const STEPS = [0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];
const themes = [
  ['system', 'Theme of the system'],
  ['light', 'Light theme'],
  ['dark', 'Dark theme'],
] as const;

/** Theme and zoom. */
function appearanceActions({ preferences }: Workbench): Action[] {
  const zoom = () => preferences.current.zoom;
  const zoomTo = (factor: number | undefined) => {
    if (factor !== undefined) void preferences.change({ zoom: factor });
  };
  return [
    ...themes.map(([theme, label]): Action => ({
      id: `theme.${theme}`,
      label,
      menu: { section: 'View', group: 1 },
      checked: () => preferences.current.theme === theme,
      run: () => preferences.change({ theme }),
    })),
    {
      id: 'zoom.in',
      label: 'Zoom in',
      menu: { section: 'View', group: 2 },
      shortcut: 'Mod+=',
      enabled: () => zoom() < 3,
      run: () => zoomTo(STEPS.find((step) => step > zoom())),
    },
    {
      id: 'zoom.out',
      label: 'Zoom out',
      menu: { section: 'View', group: 2 },
      shortcut: 'Mod+-',
      enabled: () => zoom() > 0.5,
      run: () => zoomTo(STEPS.findLast((step) => step < zoom())),
    },
    {
      id: 'zoom.reset',
      label: 'Actual size',
      menu: { section: 'View', group: 2 },
      shortcut: 'Mod+0',
      enabled: () => zoom() !== 1,
      run: () => zoomTo(1),
    },
  ];
}
