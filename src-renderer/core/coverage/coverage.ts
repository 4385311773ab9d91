import type { Annotation } from '../annotation/annotation';
import type { AnnotationIndex } from '../annotation/annotation-index';
import { overlaps, type Span } from '../span/span';
import { cover, reach, type Stretches } from '../span/stretches';
import type { Block } from '../text/blocks';
import type { ReadBlock, ReadSentence } from './read-block';
import type { TellingWords } from './telling-words';

/** A sentence with those of its telling words that no annotation has. */
export interface LooseSentence {
  span: Span;
  words: readonly TellingWords[];
}

/** What became of a paragraph. */
export interface BlockCoverage {
  block: Block;
  /** Whether an annotation has any of it. */
  isTagged: boolean;
  /** Whether any of it has ever been on the screen. */
  isSeen: boolean;
  /** Whether somebody has said of the whole of it that there is nothing to tag. */
  isDismissed: boolean;
  loose: readonly LooseSentence[];
}

/** What is known of a document besides its text. */
export interface CoverageContext {
  index: AnnotationIndex<Annotation>;
  /** Whether annotations of `tagId` are of the kind that the phrases of `phraseTagId` tell of. */
  isOfKind: (tagId: string, phraseTagId: string) => boolean;
  seen: Stretches;
  dismissed: Stretches;
}

/** Lays annotations, and what was seen and dismissed, over a paragraph that was read. */
export function coverageOf({ block, sentences }: ReadBlock, context: CoverageContext): BlockCoverage {
  const annotations = context.index.overlapping(block.span);
  return {
    block,
    isTagged: annotations.length > 0,
    isSeen: reach(context.seen, block.span),
    isDismissed: cover(context.dismissed, block.span),
    loose: sentences.flatMap((sentence) => {
      const words = looseWords(sentence, annotations, context);
      return words.length > 0 ? [{ span: sentence.span, words }] : [];
    }),
  };
}

function looseWords(
  { span, words }: ReadSentence,
  annotations: readonly Annotation[],
  { dismissed, isOfKind }: CoverageContext,
): TellingWords[] {
  return words.filter((telling, at) => {
    if (cover(dismissed, telling)) return false;
    const { tagId } = telling;
    if (tagId === null) return !annotations.some((annotation) => holds(annotation, telling));
    // What a phrase leads is tagged more often than the phrase: it reaches to the next one of its tag.
    const next = words.slice(at + 1).find((other) => other.tagId === tagId);
    const led = { start: telling.start, end: next?.start ?? span.end };
    return !annotations.some((annotation) => isOfKind(annotation.tagId, tagId) && overlaps(annotation, led));
  });
}

/** Whether the words are part of an annotation or say one of its facts. */
const holds = (annotation: Annotation, words: Span): boolean =>
  overlaps(annotation, words) ||
  Object.values(annotation.attributes).some(({ evidence }) => evidence && overlaps(evidence, words));
