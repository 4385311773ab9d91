import { countWhere } from '../order/count-where';
import { contains, overlaps, type Span } from './span';

/** Stretches of a text in order that neither overlap nor touch. */
export type Stretches = readonly Span[];

/** The stretches with one more; what it overlaps or touches becomes one with it. */
export function withStretch(stretches: Stretches, added: Span): Span[] {
  if (added.start >= added.end) return [...stretches];
  const meets = ({ start, end }: Span): boolean => start <= added.end && added.start <= end;
  const joined = stretches.filter(meets);
  return [
    ...stretches.filter(({ end }) => end < added.start),
    {
      start: Math.min(added.start, ...joined.map(({ start }) => start)),
      end: Math.max(added.end, ...joined.map(({ end }) => end)),
    },
    ...stretches.filter(({ start }) => start > added.end),
  ];
}

/** Whether the whole span lies in them. */
export function cover(stretches: Stretches, span: Span): boolean {
  const stretch = firstEndingAfter(stretches, span.start);
  return stretch !== undefined && contains(stretch, span);
}

/** Whether they have a code unit of the span. */
export function reach(stretches: Stretches, span: Span): boolean {
  const stretch = firstEndingAfter(stretches, span.start);
  return stretch !== undefined && overlaps(stretch, span);
}

const firstEndingAfter = (stretches: Stretches, offset: number): Span | undefined =>
  stretches[countWhere(stretches, ({ end }) => end <= offset)];
