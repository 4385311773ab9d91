import type { Annotation } from '../../core/annotation/annotation';

/** A mark on the strip, standing for the first annotation of its tag on that pixel. */
export interface Tick {
  id: string;
  hue: number;
  /** In CSS pixels from the top of the strip. */
  at: number;
}

/** At most one tick for each pixel and tag, however many annotations there are. */
export function ticksOf(
  annotations: readonly Annotation[],
  placeOf: (annotation: Annotation) => number,
  hueOf: (tagId: string) => number,
): Tick[] {
  const ticks = new Map<string, Tick>();
  for (const annotation of annotations) {
    const at = Math.round(placeOf(annotation));
    const key = `${at} ${annotation.tagId}`;
    if (!ticks.has(key)) ticks.set(key, { id: annotation.id, hue: hueOf(annotation.tagId), at });
  }
  return [...ticks.values()];
}
