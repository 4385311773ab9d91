import { checkAnnotation, type SpanProblem } from '../../core/library/verify';
import { CodePointMap } from '../../core/text/code-points';
import { isGraphemeBoundary } from '../../core/text/graphemes';
import type { FormatProblem } from '../format';
import { problemPath } from '../problem-path';
import type { ExportFile, FileAnnotation } from './file-shape';

type Key = string | number;

/**
 * What is wrong with a file whose shape is right: ids that are not unique, tags that the tag set lacks, spans
 * that do not agree with the text. Found one at a time, so that a reader can stop early.
 */
export function* contentProblems({ tagSet, documents }: ExportFile): Generator<FormatProblem> {
  const tagIds = new Set<string>();
  const documentIds = new Set<string>();
  const hashes = new Set<string>();
  const annotationIds = new Set<string>();
  for (const [index, tag] of tagSet.tags.entries()) {
    yield* twice(tagIds, tag.id, ['tagSet', 'tags', index, 'id']);
  }
  for (const [index, document] of documents.entries()) {
    const place = ['documents', index];
    yield* twice(documentIds, document.id, [...place, 'id']);
    yield* twice(hashes, document.sha256, [...place, 'sha256']);
    const codePoints = new CodePointMap(document.text);
    for (const [at, annotation] of document.annotations.entries()) {
      const here = [...place, 'annotations', at];
      yield* twice(annotationIds, annotation.id, [...here, 'id']);
      if (!tagIds.has(annotation.tag)) {
        yield problem(
          [...here, 'tag'],
          `is ${JSON.stringify(annotation.tag)}, which the tag set does not have`,
        );
      }
      yield* spanProblems(annotation, document.text, codePoints, here);
    }
  }
}

function* twice(seen: Set<string>, value: string, place: Key[]): Generator<FormatProblem> {
  if (seen.has(value)) yield problem(place, `is ${JSON.stringify(value)} a second time`);
  seen.add(value);
}

/** At most one problem for each annotation: those after it would only follow from it. */
function* spanProblems(
  annotation: FileAnnotation,
  text: string,
  codePoints: CodePointMap,
  place: Key[],
): Generator<FormatProblem> {
  const { start, end, startUtf16, endUtf16, quote } = annotation;
  const found =
    offsetProblem('start', start, startUtf16, text, codePoints) ??
    offsetProblem('end', end, endUtf16, text, codePoints);
  if (found) {
    yield problem([...place, found.key], found.message);
    return;
  }
  const wrong = checkAnnotation(text, { start: startUtf16, end: endUtf16, quote });
  if (wrong) yield problem([...place, ...wrongField[wrong](annotation, text)], saying[wrong]);
}

function offsetProblem(
  key: 'start' | 'end',
  given: number,
  units: number,
  text: string,
  codePoints: CodePointMap,
): { key: string; message: string } | null {
  if (units > text.length) {
    return { key: `${key}Utf16`, message: `is ${units}, but the text ends at ${text.length}` };
  }
  const counted = codePoints.toCodePoints(units);
  if (given === counted && codePoints.toUtf16(counted) === units) return null;
  return { key, message: `is ${given}, but ${key}Utf16 ${units} is at code point ${counted}` };
}

const saying: Record<SpanProblem, string> = {
  empty: 'is not after start',
  'beyond-text': 'is beyond the end of the text',
  'splits-character': 'is inside what a reader sees as one character',
  'quote-differs': 'is not what stands there in the text',
};

/** Which field of an annotation is to blame. */
const wrongField: Record<SpanProblem, (annotation: FileAnnotation, text: string) => Key[]> = {
  empty: () => ['end'],
  'beyond-text': () => ['end'],
  'splits-character': ({ startUtf16 }, text) => [isGraphemeBoundary(text, startUtf16) ? 'end' : 'start'],
  'quote-differs': ({ startUtf16, endUtf16, quote }, text) =>
    text.slice(startUtf16, endUtf16) === quote.exact ? ['quote'] : ['quote', 'exact'],
};

const problem = (place: Key[], message: string): FormatProblem => ({ path: problemPath(place), message });
