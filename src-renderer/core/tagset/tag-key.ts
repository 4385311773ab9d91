import type { Tag, TagSet } from './tag-set';

/**
 * The key of a tag for a character that was typed: letters in capitals, as shortcuts are written; empty where no
 * single key gives it.
 */
export function tagKey(typed: string): string {
  const key = typed.trim().toUpperCase();
  return key.length === 1 ? key : '';
}

/** Another tag with the same key. */
export const tagWithKey = (tagSet: Pick<TagSet, 'tags'>, tag: Tag): Tag | undefined =>
  tag.shortcut === ''
    ? undefined
    : tagSet.tags.find(
        (other) => other.id !== tag.id && other.shortcut.toUpperCase() === tag.shortcut.toUpperCase(),
      );

/** The first digit that is nobody's key; empty where all are taken. */
export const freeDigit = (tagSet: Pick<TagSet, 'tags'>, taken: ReadonlyMap<string, unknown>): string =>
  [...'123456789'].find(
    (digit) => !taken.has(digit) && !tagSet.tags.some(({ shortcut }) => shortcut === digit),
  ) ?? '';
