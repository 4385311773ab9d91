import { compareSpans } from '../span/span';
import type { Annotation } from './annotation';

/** What decides the order of annotations. */
export type Ordered = Pick<Annotation, 'id' | 'start' | 'end' | 'createdAt'>;

type Made = Pick<Ordered, 'id' | 'createdAt'>;

/** Compares in document order: by start, the longer first, then by time of creation, then by id. */
export const inDocumentOrder = (a: Ordered, b: Ordered): number =>
  compareSpans(a, b) || inOrderOfMaking(a, b);

/** Compares by time of creation, then by id; code unit order, which for ISO 8601 in UTC is that of time. */
export function inOrderOfMaking(a: Made, b: Made): number {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
