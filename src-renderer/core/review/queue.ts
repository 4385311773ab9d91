import type { Annotation } from '../annotation/annotation';
import { inDocumentOrder } from '../annotation/order';
import type { TagSet } from '../tagset/tag-set';
import { isKindOf } from '../tagset/tag-tree';
import { decisionBy, verdictOf, type Decision, type Verdict } from './decision';

/** Which decisions are looked for: one's own (`me-`), the one that stands, or two reviewers' that differ. */
export type DecisionFilter = 'any' | 'disagreement' | 'open' | Verdict | 'me-open' | `me-${Verdict}`;

/** What is to be reviewed; `null` and the empty text let everything through. */
export interface ReviewFilter {
  /** A tag, with those below it. */
  tagId: string | null;
  documentId: string | null;
  annotator: string | null;
  decision: DecisionFilter;
  attribute: { id: string; value: 'present' | 'missing' } | null;
  /** Looked for in the words and the note, whatever their case. */
  text: string;
}

/** Everything that one has not decided on. */
export const UNDECIDED: ReviewFilter = {
  tagId: null,
  documentId: null,
  annotator: null,
  decision: 'me-open',
  attribute: null,
  text: '',
};

/** Who reviews, and whether others' decisions are hidden until there is an own one. */
export interface Reviewer {
  name: string;
  blind: boolean;
}

/** Whether this reviewer may see what others have decided on an annotation and said of it. */
export const seesOthers = (
  { decisions }: Pick<Annotation, 'decisions'>,
  { name, blind }: Reviewer,
): boolean => !blind || decisionBy(decisions, name) !== null;

/** Whether two reviewers' verdicts differ. */
export const isDisputed = (decisions: readonly Decision[]): boolean =>
  new Set(decisions.map(({ verdict }) => verdict)).size > 1;

/**
 * The annotations that the filter lets through, document by document (`documentIds`) in the order of the text; those of
 * other documents are left out. What is hidden from the reviewer decides nothing.
 */
export function queueOf(
  annotations: Iterable<Annotation>,
  filter: ReviewFilter,
  reviewer: Reviewer,
  { tagSet, documentIds }: { tagSet: Pick<TagSet, 'tags'>; documentIds: readonly string[] },
): Annotation[] {
  const places = new Map(documentIds.map((id, at) => [id, at]));
  const words = filter.text.trim().toLocaleLowerCase();
  const wanted = (annotation: Annotation) =>
    places.has(annotation.documentId) &&
    (filter.tagId === null || isKindOf(tagSet, annotation.tagId, [filter.tagId])) &&
    (filter.documentId === null || annotation.documentId === filter.documentId) &&
    (filter.annotator === null || annotation.annotator === filter.annotator) &&
    (filter.attribute === null ||
      filter.attribute.id in annotation.attributes === (filter.attribute.value === 'present')) &&
    hasDecision(annotation, filter.decision, reviewer) &&
    `${annotation.quote.exact}\n${annotation.note}`.toLocaleLowerCase().includes(words);
  const place = ({ documentId }: Annotation) => places.get(documentId) ?? 0;
  return [...annotations].filter(wanted).sort((a, b) => place(a) - place(b) || inDocumentOrder(a, b));
}

function hasDecision(annotation: Annotation, wanted: DecisionFilter, reviewer: Reviewer): boolean {
  if (wanted === 'any') return true;
  const own = decisionBy(annotation.decisions, reviewer.name)?.verdict ?? 'open';
  if (wanted.startsWith('me-')) return `me-${own}` === wanted;
  const seen = seesOthers(annotation, reviewer) ? annotation.decisions : [];
  return wanted === 'disagreement' ? isDisputed(seen) : (verdictOf(seen) ?? 'open') === wanted;
}

/** The next item after one, round the end, that is wanted; `null` where no other is. */
export function itemAfter<Item extends { id: string }>(
  queue: readonly Item[],
  id: string,
  by: 1 | -1 = 1,
  wanted: (item: Item) => boolean = () => true,
): Item | null {
  const at = queue.findIndex((item) => item.id === id);
  for (let step = 1; step < queue.length; step++) {
    const item = queue[(at + by * step + queue.length) % queue.length]!;
    if (item.id !== id && wanted(item)) return item;
  }
  return null;
}
