import type { Span } from '../span/span';
import type { Block } from '../text/blocks';
import type { BlockCoverage, LooseSentence } from './coverage';
import type { TellingWords } from './telling-words';

/** What one looks for: anything, sentences with such words, or paragraphs. */
export type LooseKind = 'any' | TellingWords['kind'] | 'untagged' | 'unseen';

/** A place where something may have been missed. */
export interface LooseEnd {
  block: Block;
  /** What is tagged or dismissed: a sentence or a whole paragraph. */
  span: Span;
  /** Why a sentence is here; none for a paragraph. */
  words: readonly TellingWords[];
  /** Whether the paragraph has no tag. */
  isUntagged: boolean;
  /** Whether it has never been on the screen. */
  isUnseen: boolean;
}

/** The places of one kind, in the order of the text. */
export const looseEnds = (blocks: readonly BlockCoverage[], kind: LooseKind): LooseEnd[] =>
  blocks.flatMap((coverage) => endsOf(coverage, kind));

/** How many there are of each kind. */
export function countLooseEnds(blocks: readonly BlockCoverage[]): Record<LooseKind, number> {
  const counts = { any: 0, phrase: 0, date: 0, sum: 0, untagged: 0, unseen: 0 };
  for (const coverage of blocks)
    for (const kind of Object.keys(counts) as LooseKind[]) counts[kind] += endsOf(coverage, kind).length;
  return counts;
}

function endsOf(coverage: BlockCoverage, kind: LooseKind): LooseEnd[] {
  const { block, isDismissed, isSeen, isTagged, loose } = coverage;
  const about = { block, isUntagged: !isTagged, isUnseen: !isSeen };
  const sentence = ({ span, words }: LooseSentence): LooseEnd => ({ ...about, span, words });
  const paragraph: LooseEnd = { ...about, span: block.span, words: [] };
  if (kind === 'untagged') return isTagged || isDismissed ? [] : [paragraph];
  if (kind === 'unseen') return isSeen || isDismissed ? [] : [paragraph];
  if (kind !== 'any')
    return loose.filter(({ words }) => words.some((telling) => telling.kind === kind)).map(sentence);
  // A paragraph with something loose in it is shown by that.
  if (loose.length > 0) return loose.map(sentence);
  return (isTagged && isSeen) || isDismissed ? [] : [paragraph];
}
