import type { Annotation } from '../annotation/annotation';
import type { Term } from '../tagset/vocabulary';

/** So many are offered at most. */
const MOST = 3;

/**
 * The narrower terms of a vocabulary that an annotation's attribute likely has: each of several that stand, so that one
 * alone can be kept, then those of the annotations around it, the nearest first. Terms at the top are left out.
 */
export function nearbyTerms(
  attributeId: string,
  terms: readonly Term[],
  annotation: Annotation,
  around: readonly Annotation[],
): Term[] {
  const chosen = termsOfValue(annotation, attributeId);
  const distance = ({ start }: Annotation) => Math.abs(start - annotation.start);
  const others = around
    .filter(({ id }) => id !== annotation.id)
    .sort((a, b) => distance(a) - distance(b))
    .flatMap((other) => termsOfValue(other, attributeId));
  const isNarrower = (term: Term | undefined): term is Term => term !== undefined && term.parentId !== null;
  const wanted = chosen.length > 1 ? [...chosen, ...others] : others.filter((id) => !chosen.includes(id));
  return [...new Set(wanted)]
    .map((id) => terms.find((term) => term.id === id))
    .filter(isNarrower)
    .slice(0, MOST);
}

const termsOfValue = ({ attributes }: Annotation, attributeId: string): string[] => {
  const value = attributes[attributeId]?.value;
  return value?.type === 'choice' ? value.termIds : [];
};
