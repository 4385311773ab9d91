import { isSameSpan, type Span } from '../span/span';
import type { Annotation } from './annotation';
import type { AnnotationIndex } from './annotation-index';

/** The annotation that has this very span and tag already. */
export const taggedAlike = (
  index: AnnotationIndex<Annotation>,
  span: Span,
  tagId: string,
): Annotation | undefined =>
  index.overlapping(span).find((annotation) => annotation.tagId === tagId && isSameSpan(annotation, span));
