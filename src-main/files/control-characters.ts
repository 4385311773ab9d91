/** Above this share of control characters, what was read is not text. */
export const MANY_CONTROLS = 0.05;

const TAB = 0x09;
const CARRIAGE_RETURN = 0x0d;
const ESCAPE = 0x1b;

/** The share of control characters in bytes or UTF-16 units; tabs, line breaks, form feeds and escapes are text. */
export function controlShare(units: ArrayLike<number>, { countNul }: { countNul: boolean }): number {
  let controls = 0;
  for (let index = 0; index < units.length; index += 1) {
    const unit = units[index] as number;
    if (unit >= 0x20 ? unit === 0x7f : isControl(unit, countNul)) controls += 1;
  }
  return units.length === 0 ? 0 : controls / units.length;
}

function isControl(unit: number, countNul: boolean): boolean {
  if (unit === 0) return countNul;
  return !(unit >= TAB && unit <= CARRIAGE_RETURN) && unit !== ESCAPE;
}
