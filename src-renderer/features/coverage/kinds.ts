import type { LooseKind } from '../../core/coverage/loose-ends';
import { phrasesOf } from '../../core/coverage/telling-words';
import type { TagSet } from '../../core/tagset/tag-set';
import { tagById } from '../../core/tagset/tag-tree';
import { withArticle } from '../../core/words/counted';

/** The kinds of places that one can look for, with the words of their buttons. */
export function kindsOf(tagSet: TagSet): { kind: LooseKind; words: string }[] {
  const names = phrasesOf(tagSet).flatMap(({ tagId }) => tagById(tagSet, tagId)?.name ?? []);
  const phrases = { kind: 'phrase' as const, words: `Sounds like ${names.map(withArticle).join(' or ')}` };
  return [
    { kind: 'any', words: 'All' },
    ...(names.length > 0 ? [phrases] : []),
    { kind: 'date', words: 'Dates' },
    { kind: 'sum', words: 'Sums' },
    { kind: 'untagged', words: 'Paragraphs without a tag' },
    { kind: 'unseen', words: 'Never on screen' },
  ];
}
