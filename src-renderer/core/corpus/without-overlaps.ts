import { compareSpans, overlaps } from '../span/span';
import { extentOf, type CorpusAnnotation } from './corpus';

/**
 * The annotations that are left when of those that overlap the one that begins first is taken, of those that begin
 * together the longest, and of those of one place the first: at most one for each stretch of the text.
 */
export function withoutOverlaps(annotations: readonly CorpusAnnotation[]): CorpusAnnotation[] {
  const kept: CorpusAnnotation[] = [];
  for (const annotation of [...annotations].sort((a, b) => compareSpans(extentOf(a), extentOf(b)))) {
    const last = kept.at(-1);
    if (!last || !overlaps(extentOf(last), extentOf(annotation))) kept.push(annotation);
  }
  return kept;
}
