import type { Tag, TagSet } from './tag-set';

export const tagById = (tagSet: TagSet, id: string): Tag | null =>
  tagSet.tags.find((tag) => tag.id === id) ?? null;
