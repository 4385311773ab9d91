import { z } from '../contract/schema';

const bounds = z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() });

/** Where the window was last: its bounds when neither maximised nor full-screen, and whether it was. */
export const windowPlacement = z.object({ bounds, maximized: z.boolean(), fullScreen: z.boolean() });

export type Bounds = z.infer<typeof bounds>;
export type WindowPlacement = z.infer<typeof windowPlacement>;

export const SMALLEST = { width: 720, height: 480 };
const USUAL = { width: 1280, height: 800 };

/** How much of the window has to be on a display for it to be found and moved again. */
const HOLD = { width: 120, height: 40 };

/**
 * The size and, if it can still be seen there, the place to open the window with. Displays come and go: a window
 * that would be out of sight is left to the system to place.
 */
export function openingBounds(
  last: WindowPlacement | null,
  workAreas: readonly Bounds[],
): { width: number; height: number; x?: number; y?: number } {
  if (last === null) return fit(USUAL, workAreas[0]);
  const { x, y, ...size } = last.bounds;
  const area = workAreas.find((candidate) => canBeHeld(last.bounds, candidate));
  return area ? { x, y, ...fit(size, area) } : fit(size, workAreas[0]);
}

/** The title bar is what a window is held by, so the top edge counts. */
function canBeHeld(window: Bounds, area: Bounds): boolean {
  const left = Math.max(window.x, area.x);
  const right = Math.min(window.x + window.width, area.x + area.width);
  const topIsSeen = window.y >= area.y - 1 && window.y + HOLD.height <= area.y + area.height;
  return topIsSeen && right - left >= HOLD.width;
}

function fit(
  size: { width: number; height: number },
  area: Bounds | undefined,
): { width: number; height: number } {
  const within = (value: number, least: number, most: number | undefined) =>
    Math.max(least, Math.min(value, most ?? value));
  return {
    width: within(size.width, SMALLEST.width, area?.width),
    height: within(size.height, SMALLEST.height, area?.height),
  };
}
