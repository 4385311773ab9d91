import type { Annotation } from '../../core/annotation/annotation';

/** A mark on the strip for the annotations of a tag that start there, in CSS pixels from its top left. */
export interface Tick {
  tagId: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

const WIDTH = 8;
const HEIGHT = 3;

/**
 * At most one tick for each pixel and tag, however many annotations there are. Ticks give way to each other rather
 * than hide one: those on one pixel share its width, and each ends where the next below begins.
 * @param annotations in document order
 * @param starts for each pixel, counted from the top, the offset that stands there (UTF-16 code units), ascending
 */
export function ticksOf(
  annotations: readonly Pick<Annotation, 'start' | 'tagId'>[],
  starts: readonly number[],
): Tick[] {
  const rows = [...tagsByPixel(annotations, starts)];
  return rows.flatMap(([y, tags], at) => {
    const height = Math.min(HEIGHT, (rows[at + 1]?.[0] ?? Infinity) - y);
    const width = WIDTH / tags.size;
    return [...tags].sort().map((tagId, index) => ({ tagId, x: index * width, y, width, height }));
  });
}

/** The tags on each pixel that has some, from the top. */
function tagsByPixel(
  annotations: readonly Pick<Annotation, 'start' | 'tagId'>[],
  starts: readonly number[],
): Map<number, Set<string>> {
  const rows = new Map<number, Set<string>>();
  let pixel = 0;
  for (const { start, tagId } of annotations) {
    while (pixel + 1 < starts.length && starts[pixel + 1]! <= start) pixel++;
    const tags = rows.get(pixel);
    if (tags) tags.add(tagId);
    else rows.set(pixel, new Set([tagId]));
  }
  return rows;
}

/** The ticks of each tag as one path. */
export function pathsOf(ticks: readonly Tick[]): Map<string, string> {
  const paths = new Map<string, string>();
  for (const { tagId, x, y, width, height } of ticks)
    paths.set(tagId, `${paths.get(tagId) ?? ''}M${x} ${y}h${width}v${height}h-${width}z`);
  return paths;
}
