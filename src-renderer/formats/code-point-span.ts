import type { Span } from '../core/span/span';
import type { CodePointMap } from '../core/text/code-points';

/**
 * A span of code points in UTF-16 code units. What lies outside the text stays outside by as much, so that it is told and
 * not cut to the text in silence.
 */
export function spanOfCodePoints(codePoints: CodePointMap, start: number, end: number): Span {
  const { length } = codePoints;
  const unit = (offset: number) =>
    offset < 0 ? offset : codePoints.toUtf16(offset) + Math.max(0, offset - length);
  return { start: unit(start), end: unit(end) };
}

/** The same of offsets that a file may lack; `null` where it lacks one. */
export const spanIfGiven = (
  codePoints: CodePointMap,
  start: number | null,
  end: number | null,
): Span | null => (start === null || end === null ? null : spanOfCodePoints(codePoints, start, end));
