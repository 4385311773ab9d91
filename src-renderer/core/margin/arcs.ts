/** A place in the window, in CSS pixels. */
export interface Point {
  x: number;
  y: number;
}

/** The other end of a relation of the chosen annotation, as the margin knows it. */
export interface ArcEnd {
  id: string;
  /** Whether the relation leads from the chosen annotation to this one. */
  outgoing: boolean;
  /** Where its card is touched; or on which side of what is in sight it lies. */
  at: Point | 'above' | 'below';
}

/** An arc between the chosen card and another, or the edge beyond which the other lies. */
export interface Arc {
  id: string;
  /** As the `d` of an SVG path, from the chosen card to the other end. */
  path: string;
  /** The end that the relation leads to, and which way its arrow looks. */
  head: Point & { looks: 'right' | 'up' | 'down' };
  /** The end that it starts from. */
  tail: Point;
  /** Where the other end is out of sight: the place at the edge. */
  edge: Point | null;
}

/** How far the innermost arc stands off the cards, and each next one off the last. */
const FIRST_PX = 10;
const STEP_PX = 5;
const MOST_STEPS = 5;
const CORNER_PX = 7;
/** So far apart the arcs leave the chosen card, and those that go over one edge pass it. */
const APART_PX = 6;

/**
 * Arcs at the left of the cards from the chosen one to the others, the nearer inside the farther, so that no two
 * cross. Lengths are in CSS pixels.
 * @param sight from the top to the bottom of what is in sight
 */
export function arcsFrom(
  chosen: Point,
  ends: readonly ArcEnd[],
  sight: { top: number; bottom: number },
): Arc[] {
  const place = ({ at }: ArcEnd): Point =>
    at === 'above' ? { x: chosen.x, y: sight.top } : at === 'below' ? { x: chosen.x, y: sight.bottom } : at;
  const isUp = (end: ArcEnd) => place(end).y < chosen.y;
  return [true, false].flatMap((up) =>
    ends
      .filter((end) => isUp(end) === up)
      .sort((a, b) => Math.abs(place(a).y - chosen.y) - Math.abs(place(b).y - chosen.y))
      .map((end, rank): Arc => {
        const start = { x: chosen.x, y: chosen.y + (up ? -1 : 1) * rank * (APART_PX / 2) };
        const left = Math.min(start.x, place(end).x) - FIRST_PX - Math.min(rank, MOST_STEPS) * STEP_PX;
        const beyond = typeof end.at === 'string';
        const other = beyond ? { x: left, y: place(end).y } : place(end);
        const otherHead: Arc['head'] = { ...other, looks: beyond ? (up ? 'up' : 'down') : 'right' };
        return {
          id: end.id,
          path: bracket(start, other, left),
          head: end.outgoing ? otherHead : { ...start, looks: 'right' },
          tail: end.outgoing ? start : other,
          edge: beyond ? other : null,
        };
      }),
  );
}

/** From one point out to the left, along, and back to the other, with round corners. */
function bracket(from: Point, to: Point, left: number): string {
  const way = to.y < from.y ? -1 : 1;
  const corner = Math.min(CORNER_PX, Math.abs(to.y - from.y) / 2, from.x - left);
  const out = `M${from.x} ${from.y}H${left + corner}Q${left} ${from.y} ${left} ${from.y + way * corner}`;
  if (to.x === left) return `${out}V${to.y}`;
  return `${out}V${to.y - way * corner}Q${left} ${to.y} ${left + corner} ${to.y}H${to.x}`;
}
