import { findDates } from '../date/find-dates';
import { matchRules } from '../proposal/match-rules';
import { isVerbChoice } from '../proposal/reading';
import type { Span } from '../span/span';
import type { Rule } from '../tagset/attribute';
import { saysWhoActs } from '../tagset/says-who-acts';
import { attributesOf } from '../tagset/tag-tree';
import type { TagSet } from '../tagset/tag-set';
import { findSums } from './sums';

/** Words that are worth a tag by a visible rule: a phrase of a tag's rules, a date or a sum. */
export interface TellingWords extends Span {
  kind: 'phrase' | 'date' | 'sum';
  /** The tag whose phrase it is; `null` for dates and sums. */
  tagId: string | null;
}

/** The phrases by which a tag is recognised. */
export interface TagPhrases {
  tagId: string;
  rules: readonly Rule[];
}

/**
 * The tags that say who does something, such as commitments, each with the rules that read from the verb what is done:
 * those of the first choice of one term that has rules.
 */
export function phrasesOf(tagSet: TagSet): TagPhrases[] {
  return tagSet.tags.flatMap(({ id: tagId }) => {
    const verb = attributesOf(tagSet, tagId).find(isVerbChoice);
    return saysWhoActs(tagSet, tagId) && verb ? [{ tagId, rules: verb.rules }] : [];
  });
}

/** What is telling in a sentence, in order; of words that two tags have rules for, the first tag has them. */
export function tellingWordsIn(text: string, sentence: Span, phrases: readonly TagPhrases[]): TellingWords[] {
  return [
    ...phrases.flatMap(({ tagId, rules }) =>
      matchRules(text, sentence, rules).map(({ span }) => ({ ...span, kind: 'phrase' as const, tagId })),
    ),
    ...findDates(text, sentence).map(({ start, end }) => ({
      start,
      end,
      kind: 'date' as const,
      tagId: null,
    })),
    ...findSums(text, sentence).map((span) => ({ ...span, kind: 'sum' as const, tagId: null })),
  ].sort((a, b) => a.start - b.start);
}
