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
  /** Where the arc leaves the chosen card. */
  from: Point;
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
const MOST_STEPS = 4;
const CORNER_PX = 7;

/**
 * Arcs at the left of the cards from the chosen one to the others, the nearer inside the farther. Lengths are in CSS
 * pixels.
 * @param sight from the top to the bottom of what is in sight
 */
export function arcsFrom(ends: readonly ArcEnd[], sight: { top: number; bottom: number }): Arc[] {
  const heightOf = ({ at }: ArcEnd): number =>
    at === 'above' ? sight.top : at === 'below' ? sight.bottom : at.y;
  const isUp = (end: ArcEnd) => heightOf(end) < end.from.y;
  const wayOf = (end: ArcEnd) => Math.abs(heightOf(end) - end.from.y);
  return [true, false].flatMap((up) =>
    ends
      .filter((end) => isUp(end) === up)
      .sort((a, b) => wayOf(a) - wayOf(b))
      .map((end, rank) => arcTo(end, heightOf(end), rank)),
  );
}

/** @param rank how many arcs are nearer to the cards on this side */
function arcTo({ id, outgoing, from, at }: ArcEnd, y: number, rank: number): Arc {
  const off = FIRST_PX + Math.min(rank, MOST_STEPS) * STEP_PX;
  const isBeyond = typeof at === 'string';
  const left = (isBeyond ? from.x : Math.min(from.x, at.x)) - off;
  const other = isBeyond ? { x: left, y } : at;
  const looks = isBeyond ? (at === 'above' ? 'up' : 'down') : 'right';
  return {
    id,
    path: bracket(from, other, left),
    head: outgoing ? { ...other, looks } : { ...from, looks: 'right' },
    tail: outgoing ? from : other,
    edge: isBeyond ? other : null,
  };
}

/** From one point out to the left, along, and back to the other, with round corners. */
function bracket(from: Point, to: Point, left: number): string {
  const way = to.y < from.y ? -1 : 1;
  const corner = Math.min(CORNER_PX, Math.abs(to.y - from.y) / 2, from.x - left);
  const out = `M${from.x} ${from.y}H${left + corner}Q${left} ${from.y} ${left} ${from.y + way * corner}`;
  if (to.x === left) return `${out}V${to.y}`;
  return `${out}V${to.y - way * corner}Q${left} ${to.y} ${left + corner} ${to.y}H${to.x}`;
}
