import type { BlockCoverage } from '../../core/coverage/coverage';
import { counted } from '../../core/words/counted';

/** How much of a document has a tag, and how much nobody has looked at. */
export function summaryOf(paragraphs: readonly BlockCoverage[]): string {
  const tagged = paragraphs.filter(({ isTagged }) => isTagged).length;
  const unseen = paragraphs.filter(({ isSeen }) => !isSeen).length;
  const have = `${tagged} of ${counted(paragraphs.length, 'paragraph')} ${tagged === 1 ? 'has' : 'have'} a tag`;
  return unseen === 0 ? have : `${have} · ${unseen} never on screen`;
}
