import type { Annotation } from '../../core/annotation/annotation';

/**
 * By tag, the pixels of the strip at which annotations start, ascending and each once.
 * @param annotations in document order
 * @param starts for each pixel, counted from the top, the offset that stands there (UTF-16 code units), ascending
 */
export function ticksOf(
  annotations: readonly Pick<Annotation, 'start' | 'tagId'>[],
  starts: readonly number[],
): Map<string, number[]> {
  const ticks = new Map<string, number[]>();
  let pixel = 0;
  for (const { start, tagId } of annotations) {
    while (pixel + 1 < starts.length && starts[pixel + 1]! <= start) pixel++;
    const own = ticks.get(tagId);
    if (!own) ticks.set(tagId, [pixel]);
    else if (own.at(-1) !== pixel) own.push(pixel);
  }
  return ticks;
}
