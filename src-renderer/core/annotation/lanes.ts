import { overlaps } from '../span/span';
import { inDocumentOrder, inOrderOfMaking, type Ordered } from './order';

/**
 * The lane in which each annotation's line is drawn, by id. Lane 0 is nearest the text. Overlapping annotations
 * never share a lane and a span never has a lower lane than one inside it; of identical spans the older is
 * nearer. Each takes the lowest lane that those placed before it leave free, shorter spans first. Does not
 * depend on the order of the array. O(n log n + pairs that overlap).
 */
export function laneOf(annotations: readonly Ordered[]): Map<string, number> {
  const neighbours = earlierNeighbours(annotations);
  const lanes = new Map(annotations.map(({ id }) => [id, 0]));
  for (const annotation of [...neighbours.keys()].sort(inOrderOfPlacing)) {
    const taken = new Set(neighbours.get(annotation)!.map((other) => lanes.get(other.id)));
    let lane = 0;
    while (taken.has(lane)) lane++;
    lanes.set(annotation.id, lane);
  }
  return lanes;
}

const inOrderOfPlacing = (a: Ordered, b: Ordered): number =>
  a.end - a.start - (b.end - b.start) || a.start - b.start || inOrderOfMaking(a, b);

/** For each annotation those that overlap it and are placed before it: a sweep through the text. */
function earlierNeighbours(annotations: readonly Ordered[]): Map<Ordered, Ordered[]> {
  const neighbours = new Map<Ordered, Ordered[]>();
  let open: Ordered[] = [];
  for (const annotation of [...annotations].sort(inDocumentOrder)) {
    open = open.filter((other) => overlaps(other, annotation));
    for (const other of open) {
      const [earlier, later] =
        inOrderOfPlacing(other, annotation) < 0 ? [other, annotation] : [annotation, other];
      const known = neighbours.get(later);
      if (known) known.push(earlier);
      else neighbours.set(later, [earlier]);
    }
    open.push(annotation);
  }
  return neighbours;
}
