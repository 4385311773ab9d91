import type { TagSet } from '../tagset/tag-set';
import { tagById } from '../tagset/tag-tree';
import { counted, withArticle } from '../words/counted';
import type { Gap } from './gap';
import type { GapCounts } from './gap-counts';

/** All gaps of one kind, as a line of the panel. */
export interface GapKind {
  kind: string;
  count: number;
  /** E.g. `3 commitments without a party`. */
  words: string;
  /** The tag whose annotations lack something; `null` for what concerns all tags. */
  tagId: string | null;
}

/** The kinds of gaps with their counts: what is empty in the order of the tag set, then what does not hold, then proposals. */
export function gapKinds(counts: GapCounts, tagSet: TagSet): GapKind[] {
  const rank = ({ why, annotation, at }: Gap): [number, number, number] => [
    ['empty', 'unsound', 'proposed'].indexOf(why),
    tagSet.tags.findIndex(({ id }) => id === annotation.tagId),
    at,
  ];
  return [...counts]
    .sort(([, a], [, b]) => inOrder(rank(a.first), rank(b.first)))
    .map(([kind, { first, count }]) => ({
      kind,
      count,
      words: wordsFor(first, count, tagSet),
      tagId: first.why === 'empty' ? first.annotation.tagId : null,
    }));
}

const inOrder = (a: readonly number[], b: readonly number[]): number =>
  a.map((number, index) => number - b[index]!).find((difference) => difference !== 0) ?? 0;

function wordsFor({ annotation, attribute, why }: Gap, count: number, tagSet: TagSet): string {
  if (why === 'unsound') return `${counted(count, 'value')} not known here`;
  if (why === 'proposed') return `${counted(count, 'value')} only proposed`;
  const things = counted(count, tagById(tagSet, annotation.tagId)?.name ?? annotation.tagId);
  // Where the span itself names the party, what lacks is the link to it.
  if (attribute.type === 'party' && attribute.named === 'span') return `${things} not linked`;
  return `${things} without ${withArticle(attribute.name)}`;
}
