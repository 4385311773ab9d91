import type { TagSet } from './tag-set';
import type { Term } from './vocabulary';

/** The terms of a vocabulary in the order in which they are shown; none where the set lacks it. */
export const termsOf = ({ vocabularies }: Pick<TagSet, 'vocabularies'>, vocabularyId: string): Term[] =>
  vocabularies.find(({ id }) => id === vocabularyId)?.terms ?? [];

/** The terms right below one, or with `null` those at the top. */
export const narrowerTerms = (terms: readonly Term[], termId: string | null): Term[] =>
  terms.filter(({ parentId }) => parentId === termId);

/** A term with those above it, the widest first; empty where it is none of these. */
export function pathOfTerm(terms: readonly Term[], termId: string): Term[] {
  const path: Term[] = [];
  for (let id: string | null = termId; id !== null;) {
    const term = terms.find((one) => one.id === id);
    if (!term || path.includes(term)) break;
    path.unshift(term);
    id = term.parentId;
  }
  return path;
}
