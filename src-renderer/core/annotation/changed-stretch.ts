import type { Span } from '../span/span';
import type { IntervalIndex } from './interval-index';

/**
 * The stretch of text outside of which two states of a document have the very same annotations in the same lanes;
 * `null` where nothing has changed. An annotation that has not changed is the same object in both. No annotation of
 * either reaches over the ends of the stretch. For one change, O(log n) and what overlaps it, besides comparing
 * identities.
 */
export function changedStretch<Item extends Span>(
  before: IntervalIndex<Item>,
  after: IntervalIndex<Item>,
): Span | null {
  const [old, now] = [before.items, after.items];
  const shorter = Math.min(old.length, now.length);
  let same = 0;
  while (same < shorter && old[same] === now[same]) same++;
  let sameAtEnd = 0;
  while (sameAtEnd < shorter - same && old.at(-1 - sameAtEnd) === now.at(-1 - sameAtEnd)) sameAtEnd++;
  const changed = [...old.slice(same, old.length - sameAtEnd), ...now.slice(same, now.length - sameAtEnd)];
  if (changed.length === 0) return null;
  return closed(hull(changed), [before, after]);
}

/** The least stretch with the span in it that no annotation reaches over: lanes depend on nothing outside. */
function closed<Item extends Span>(span: Span, states: IntervalIndex<Item>[]): Span {
  for (let stretch = span; ;) {
    const reached = hull([stretch, ...states.flatMap((state) => state.overlapping(stretch))]);
    if (reached.start === stretch.start && reached.end === stretch.end) return stretch;
    stretch = reached;
  }
}

const hull = (spans: readonly Span[]): Span => ({
  start: spans.reduce((least, { start }) => Math.min(least, start), Infinity),
  end: spans.reduce((most, { end }) => Math.max(most, end), -Infinity),
});
