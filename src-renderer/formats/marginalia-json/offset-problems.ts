import { problem, within, type Key, type PlacedProblem } from '../../core/problem/placed-problem';
import { CodePointMap } from '../../core/text/code-points';
import type { ExportFile, FileAnnotation, FileOffsets } from './file-shape';

/** Where the two pairs of offsets of a stretch are not the same place; at most one problem for each stretch. */
export function* offsetProblems({ documents }: ExportFile): Generator<PlacedProblem> {
  for (const [index, { text, annotations, dismissed }] of documents.entries()) {
    const codePoints = new CodePointMap(text);
    for (const [at, stretch] of dismissed.entries()) {
      const wrong = stretchProblem(stretch, text, codePoints);
      if (wrong) yield within(['documents', index, 'dismissed', at], wrong);
    }
    for (const [at, annotation] of annotations.entries()) {
      for (const [place, stretch] of stretchesOf(annotation)) {
        const wrong = stretchProblem(stretch, text, codePoints);
        if (wrong) yield within(['documents', index, 'annotations', at, ...place], wrong);
      }
    }
  }
}

function* stretchesOf(annotation: FileAnnotation): Generator<[Key[], FileOffsets]> {
  yield [[], annotation];
  for (const [at, part] of (annotation.parts ?? []).entries()) yield [['parts', at], part];
  for (const [id, { evidence }] of Object.entries(annotation.attributes))
    if (evidence) yield [['attributes', id, 'evidence'], evidence];
}

const stretchProblem = (
  { start, end, startUtf16, endUtf16 }: FileOffsets,
  text: string,
  codePoints: CodePointMap,
): PlacedProblem | null =>
  offsetProblem('start', start, startUtf16, text, codePoints) ??
  offsetProblem('end', end, endUtf16, text, codePoints);

function offsetProblem(
  key: 'start' | 'end',
  given: number,
  units: number,
  text: string,
  codePoints: CodePointMap,
): PlacedProblem | null {
  if (units > text.length)
    return problem([`${key}Utf16`], `is ${units}, but the text ends at ${text.length}`);
  const counted = codePoints.toCodePoints(units);
  if (given === counted && codePoints.toUtf16(counted) === units) return null;
  return problem([key], `is ${given}, but ${key}Utf16 ${units} is at code point ${counted}`);
}
