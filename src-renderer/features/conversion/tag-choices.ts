import type { Corpus } from '../../core/corpus/corpus';
import { tagOfName } from '../../core/corpus/tags-of-corpus';
import type { TagSet } from '../../core/tagset/tag-set';

/** What stands in the place of a tag's id where none is chosen; no id begins with a space. */
export const NEW = ' new';
export const LEAVE = ' leave';

/** The tags of a corpus, in its order, with the number of their annotations. */
export function countsByTag({ tags, documents }: Corpus): { name: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { annotations } of documents)
    for (const { tag } of annotations) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return tags.map(({ name }) => ({ name, count: counts.get(name) ?? 0 }));
}

/** The own tag of that name, else a new one. */
export const suggestionFor = (name: string, tagSet: TagSet): string => tagOfName(tagSet, name)?.id ?? NEW;

/** Choices as an import takes them: a new tag is what no choice was made for. */
export const mappingOf = (choices: readonly (readonly [string, string])[]): Map<string, string | null> =>
  new Map(
    choices
      .filter(([, choice]) => choice !== NEW)
      .map(([name, choice]) => [name, choice === LEAVE ? null : choice]),
  );
